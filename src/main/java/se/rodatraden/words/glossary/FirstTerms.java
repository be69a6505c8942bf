package se.rodatraden.words.glossary;

import java.util.List;
import se.rodatraden.words.glossary.Glossary.Term;

/** The terms of the first half of the alphabet. */
final class FirstTerms {
    static final List<Term> ALL = List.of(
            new Term(
                    "aktualitetsprovning",
                    "aktualitetsprövning",
                    "relevance review",
                    "En prövning av om dokumentet fortfarande är aktuellt. Den ändrar ingenting i sig: bara ett "
                            + "beslut upphäver eller ersätter ett dokument.",
                    "A review of whether the document is still relevant. It changes nothing by itself: only a "
                            + "decision repeals or replaces a document.",
                    null),
            new Term(
                    "anslag",
                    "anslag",
                    "posting",
                    "På kommunens digitala anslagstavla tillkännages att protokollet är justerat. Från den "
                            + "dagen löper de tre veckor inom vilka beslutet kan överklagas.",
                    "The municipality's notice board on the web announces that the minutes are approved. From "
                            + "that day run the three weeks in which the decision can be appealed.",
                    "KL 8:12, 13:5"),
            new Term(
                    "antagande",
                    "antagande",
                    "adoption",
                    "Beslutet som gör förslaget till kommunens dokument, oftast av kommunfullmäktige. Att en "
                            + "nämnd ställer sig bakom ett förslag är inget antagande.",
                    "The decision that makes the proposal the municipality's document, as a rule by the "
                            + "municipal council. A committee that supports a proposal has not adopted it.",
                    "KL 5:1"),
            new Term(
                    "avskrivning",
                    "avskrivning",
                    "writing off",
                    "Beslutet som avslutar ärendet utan att förslaget vare sig antas eller avslås. Ingenting "
                            + "avskrivs av sig självt, inte heller vid ett val.",
                    "The decision that ends the matter without adopting or rejecting the proposal. Nothing is "
                            + "written off by itself, not even by an election.",
                    null),
            new Term(
                    "avslag",
                    "avslag",
                    "rejection",
                    "Beslutet att inte anta förslaget. Ett dokument som redan gäller fortsätter att gälla.",
                    "The decision not to adopt the proposal. A document that already applies goes on applying.",
                    null),
            new Term(
                    "avvikelse",
                    "avvikelse",
                    "deviation",
                    "Något som har skett på ett annat sätt än en regel säger, eller som källorna inte visar att "
                            + "det skedde enligt regeln. Registret visar regeln med paragraf och dömer inte.",
                    "Something that happened otherwise than a rule says, or that the sources do not show to "
                            + "have followed it. The register shows the rule with its paragraph and passes no judgment.",
                    null),
            new Term(
                    "behandling",
                    "behandling",
                    "consideration",
                    "Ett organ tar upp ärendet vid ett sammanträde. Samma organ kan behandla det flera gånger "
                            + "innan någon beslutar slutligt.",
                    "A body takes up the matter at a meeting. The same body may consider it several times "
                            + "before anyone makes the final decision.",
                    null),
            new Term(
                    "bekraftad",
                    "bekräftad",
                    "confirmed",
                    "En uppgift som någon har bekräftat med en källa, till exempel ett bevis om laga kraft. Den "
                            + "skiljer sig alltid från en dag som bara är beräknad.",
                    "Something that somebody has confirmed by a source, such as a certificate of legal force. "
                            + "It is always told apart from a day that is only computed.",
                    null),
            new Term(
                    "beredning",
                    "beredning",
                    "preparation",
                    "Det som ett ärende går igenom innan fullmäktige avgör det. En nämnd eller en "
                            + "fullmäktigeberedning bereder det, och styrelsen ska få tillfälle att yttra sig.",
                    "What a matter goes through before the council decides it. A committee or a preparatory "
                            + "committee prepares it, and the executive board is to be given the chance to comment.",
                    "KL 5:26–33"),
            new Term(
                    "beraknad",
                    "beräknad",
                    "computed",
                    "En dag som registret räknar ut ur en regel, till exempel när tiden att överklaga tidigast "
                            + "går ut. Den säger vad regeln ger, inte vad som har hänt.",
                    "A day that the register works out from a rule, such as when the time to appeal ends at the "
                            + "earliest. It says what the rule gives, not what has happened.",
                    null),
            new Term(
                    "bordlaggning",
                    "bordläggning",
                    "postponement",
                    "Ärendet skjuts upp till ett kommande sammanträde utan ny beredning. I fullmäktige räcker "
                            + "det att en tredjedel av de närvarande ledamöterna begär det, första gången.",
                    "The matter is put off to a coming meeting without new preparation. In the council a third "
                            + "of the members present can have it postponed, the first time.",
                    "KL 5:50–51"),
            new Term(
                    "diarienummer",
                    "diarienummer (dnr)",
                    "registry number",
                    "Ärendets nummer i myndighetens register över allmänna handlingar. Med det hittar "
                            + "registratorn handlingarna.",
                    "The number of the matter in the authority's register of public documents. By it the "
                            + "registrar finds the documents.",
                    "OSL 5:2"),
            new Term(
                    "enligt-registret-den",
                    "enligt registret den",
                    "as known at",
                    "Vad registret visste vid en tidpunkt, utan det som registrerades senare. Det går att fråga "
                            + "för sig eller tillsammans med läget en viss dag.",
                    "What the register knew at a time, without what was recorded later. It can be asked by "
                            + "itself or together with the status on a day.",
                    null),
            new Term(
                    "forslag",
                    "förslag",
                    "proposal",
                    "En text som läggs fram för att bli kommunens dokument. Så länge den inte är antagen gäller "
                            + "den inte, hur många som än har ställt sig bakom den.",
                    "A text put forward to become the municipality's document. Until it is adopted it does not "
                            + "apply, however many have supported it.",
                    null),
            new Term(
                    "giltighetstid",
                    "giltighetstid",
                    "period of validity",
                    "Tiden som dokumentet eller beslutet självt anger att det gäller. Ett årtal i titeln är ett "
                            + "mål och ingen giltighetstid.",
                    "The period for which the document or the decision itself says that it applies. A year in "
                            + "the title is a goal and no period of validity.",
                    null),
            new Term(
                    "hanskjutande",
                    "hänskjutande",
                    "deferral",
                    "Ett beslut att låta ärendet vänta på en mandatperiod, ett organ, en dag eller ett villkor. "
                            + "Ingen lag tvingar någon att ta upp det igen, så registret visar om det sker.",
                    "A decision to let the matter wait for a term of office, a body, a day or a condition. No "
                            + "law makes anyone take it up again, so the register shows whether it happens.",
                    null),
            new Term(
                    "inhibition",
                    "inhibition",
                    "stay",
                    "En domstol säger att beslutet tills vidare inte får verkställas. Det är inget svar på om "
                            + "beslutet är lagligt.",
                    "A court says that the decision must not be carried out for the time being. It does not "
                            + "answer whether the decision is lawful.",
                    "FPL 28 §"),
            new Term(
                    "justering",
                    "justering",
                    "approval of the minutes",
                    "Protokollet bekräftas av ordföranden och de som har utsetts att justera det, senast "
                            + "fjorton dagar efter sammanträdet. Ett beslut får inte omformuleras vid justeringen.",
                    "The chair and those appointed confirm the minutes, within fourteen days of the meeting. No "
                            + "decision may be reworded in doing so.",
                    "KL 5:69"),
            new Term(
                    "kommunfullmaktige",
                    "kommunfullmäktige",
                    "municipal council",
                    "Kommunens folkvalda församling. Den beslutar i ärenden av principiell beskaffenhet eller "
                            + "annars av större vikt, och dit hör i regel visionen.",
                    "The elected assembly of the municipality. It decides matters of principle or otherwise of "
                            + "major importance, and as a rule the vision is one.",
                    "KL 5:1"),
            new Term(
                    "kommunstyrelsen",
                    "kommunstyrelsen",
                    "executive board",
                    "Leder och samordnar kommunens förvaltning och yttrar sig i de ärenden som fullmäktige "
                            + "avgör. Att styrelsen godkänner ett förslag är inte det slutliga beslutet när fullmäktige "
                            + "ska anta det.",
                    "Leads and coordinates the administration and comments on matters that the council decides. "
                            + "Its approval of a proposal is not the final decision where the council is to adopt it.",
                    "KL 6:1"));

    private FirstTerms() {}
}
