package se.rodatraden.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list, or a part of it and the cursor that the rest is asked for with; null at its end. */
public record ListAnswer<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    public static <T> ListAnswer<T> whole(List<T> items) {
        return new ListAnswer<>(items, null);
    }
}
