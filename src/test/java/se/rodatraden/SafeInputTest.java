package se.rodatraden;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What no code of ours does, so that nothing that is sent can have it done: each of these has let strangers run what they like elsewhere. */
class SafeInputTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("se.rodatraden");

    private record Rule(String name, ArchRule rule) {}

    private static final List<Rule> RULES = List.of(
            new Rule(
                    "objects are not read as Java serialised them, but for a session's row, behind a list of classes",
                    noClasses()
                            .that()
                            .doNotHaveFullyQualifiedName("se.rodatraden.identity.signin.SessionSetup")
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "java\\.io\\.Object(InputStream|InputFilter).*|java\\.beans\\.XMLDecoder")),
            new Rule(
                    "no other program is run",
                    noClasses()
                            .should()
                            .callMethod(Runtime.class, "exec", String.class)
                            .orShould()
                            .callMethod(Runtime.class, "exec", String[].class)
                            .orShould()
                            .dependOnClassesThat()
                            .areAssignableTo(ProcessBuilder.class)),
            new Rule(
                    "no class is found by its name",
                    noClasses()
                            .should()
                            .callMethod(Class.class, "forName", String.class)
                            .orShould()
                            .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                            .orShould()
                            .callMethod(ClassLoader.class, "loadClass", String.class)),
            new Rule(
                    "no text is run as a program or an expression",
                    noClasses()
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                    "javax.script..",
                                    "javax.naming..",
                                    "org.springframework.expression..",
                                    "jakarta.el.."))),
            new Rule(
                    "XML is written and never read",
                    noClasses()
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(
                                    "javax.xml.parsers..",
                                    "javax.xml.transform..",
                                    "javax.xml.xpath..",
                                    "javax.xml.validation..",
                                    "javax.xml.bind..",
                                    "jakarta.xml.bind..",
                                    "org.xml.sax..",
                                    "org.w3c.dom..",
                                    "org.jdom2..",
                                    "org.dom4j.."))
                            .orShould()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "javax\\.xml\\.stream\\.XML(InputFactory|StreamReader|EventReader)|tools\\.jackson\\.dataformat\\.xml\\..*")),
            new Rule(
                    "YAML is read event by event, and makes no objects",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "org\\.yaml\\.snakeyaml\\..*|org\\.snakeyaml\\.engine\\.v2\\.(api\\.Load|constructor\\..*)")),
            new Rule(
                    "no parts of a form are stored",
                    noClasses()
                            .should()
                            .dependOnClassesThat()
                            .haveNameMatching(
                                    "org\\.springframework\\.web\\.multipart\\..*|jakarta\\.servlet\\.(http\\.Part|annotation\\.MultipartConfig)")));

    @TestFactory
    Stream<DynamicTest> what_is_sent_is_never_more_than_text() {
        return RULES.stream()
                .map(r -> DynamicTest.dynamicTest(r.name(), () -> r.rule().check(OURS)));
    }
}
