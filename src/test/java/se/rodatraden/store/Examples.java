package se.rodatraden.store;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.rodatraden.kernel.BodyKind;
import se.rodatraden.kernel.DocumentKind;
import se.rodatraden.kernel.Source;
import se.rodatraden.municipality.event.MunicipalMetadata;
import se.rodatraden.municipality.event.Resolution;
import se.rodatraden.time.FuzzyDate;
import se.rodatraden.vision.event.Basis;
import se.rodatraden.vision.event.Decision;
import se.rodatraden.vision.event.Deviation;
import se.rodatraden.vision.event.EventMetadata;
import se.rodatraden.vision.event.Fact;
import se.rodatraden.vision.event.RecordedMetadata;
import se.rodatraden.vision.value.BodyRef;
import se.rodatraden.vision.value.Certainty;
import se.rodatraden.vision.value.Registry;
import se.rodatraden.vision.value.Support;
import se.rodatraden.vision.value.TermWindow;
import se.rodatraden.vision.value.Text;
import se.rodatraden.vision.value.VisionId;

/** One example of any record, with every component filled: from the list where a type has rules of its own, else made up. */
final class Examples {
    private static final BodyRef BOARD = new BodyRef("ks", BodyKind.BOARD, "kommunstyrelsen");

    private static final Source SOURCE = new Source(
            "Dialogguiden",
            "https://dialogguiden.se/article/show/559",
            "Vid kommunstyrelsens andra behandling…",
            FuzzyDate.parse("2020-05-27"),
            "KS 2014/17",
            true);

    /** What was stored of these when they were always there. */
    private static final Map<String, Object> NAMED = Map.of("ordinal", 2);

    private static final Map<Type, Object> GIVEN = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, 2),
            Map.entry(Integer.class, 2030),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(LocalDate.class, LocalDate.of(2014, 6, 30)),
            Map.entry(FuzzyDate.class, FuzzyDate.parse("2014-21").labelled("våren 2014")),
            Map.entry(VisionId.class, new VisionId("0764", "vision-2010")),
            Map.entry(DocumentKind.class, new DocumentKind("FÄRDPLAN")),
            Map.entry(BodyRef.class, BOARD),
            Map.entry(Text.class, new Text("KS 2014/17", "0123456789abcdef".repeat(4))),
            Map.entry(Support.class, new Support(Support.By.MINORITY, 15, 45)),
            Map.entry(TermWindow.class, new TermWindow(BOARD, LocalDate.of(2015, 1, 1), LocalDate.of(2018, 12, 31))),
            Map.entry(
                    Decision.class,
                    new Decision("hänskjuta det framtida arbetet till den nya majoriteten", "§ 87", "KS 2014/17")),
            Map.entry(Deviation.class, new Deviation("rule", "entry", Deviation.Finding.BREACH, true, "paragraph")),
            Map.entry(Fact.class, new Fact.WorkStarted(new RecordedMetadata(told(), Basis.LIVE, List.of()), "arbetet")),
            Map.entry(
                    MunicipalMetadata.class,
                    new MunicipalMetadata(
                            "kulturnamnden",
                            FuzzyDate.parse("2014-06").labelled("juni 2014"),
                            new Resolution("kommunfullmäktige", "§ 87", "KS 2014/17", "inrätta en kulturnämnd"),
                            List.of(SOURCE),
                            "the day is not stated",
                            true,
                            "it did happen")),
            Map.entry(EventMetadata.class, told()));

    /** Fields that were added after the first events of their kind were stored: left out here, and given in the later golden files. */
    private static final Set<String> ADDED = Set.of("AppealDecided.annulledPart");

    private Examples() {}

    private static EventMetadata told() {
        return new EventMetadata(
                "deferred",
                FuzzyDate.parse("2014-06").labelled("juni 2014"),
                Certainty.STATED,
                BOARD,
                List.of(SOURCE),
                new Registry("KS 2014/17", "2014.123", Registry.Direction.IN, "Sveriges Kommuner och Regioner"),
                "the day is not stated",
                List.of("second-remiss"),
                List.of("resumed"),
                true,
                "it did happen");
    }

    static Object of(Type type) {
        Object given = GIVEN.get(type);
        if (given != null) {
            return given;
        }
        if (type instanceof ParameterizedType list && list.getRawType().equals(List.class)) {
            return List.of(of(list.getActualTypeArguments()[0]));
        }
        if (!(type instanceof Class<?> plain)) {
            throw new IllegalArgumentException("no example of " + type);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return make(plain);
    }

    private static Object make(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(components).map(Examples::component).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no example of " + type, e);
        }
    }

    /** A text is the name of its component, so that no two are taken for each other. */
    private static @Nullable Object component(RecordComponent component) {
        if (ADDED.contains(component.getDeclaringRecord().getSimpleName() + "." + component.getName())) {
            return null;
        }
        Object named = NAMED.get(component.getName());
        if (named != null) {
            return named;
        }
        return String.class.equals(component.getType()) ? component.getName() : of(component.getGenericType());
    }
}
