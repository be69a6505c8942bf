package se.rodatraden.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list or one page of it, with the cursor of the next page; null on the last. */
public record ListAnswer<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
    public static <T> ListAnswer<T> whole(List<T> items) {
        return new ListAnswer<>(items, null);
    }
}
