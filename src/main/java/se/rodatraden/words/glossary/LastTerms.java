package se.rodatraden.words.glossary;

import java.util.List;
import se.rodatraden.words.glossary.Glossary.Term;

/** The terms of the second half of the alphabet. */
final class LastTerms {
    static final List<Term> ALL = List.of(
            new Term(
                    "laga-kraft",
                    "laga kraft",
                    "legal force",
                    "Beslutet kan inte längre överklagas på vanligt sätt. De flesta beslut får verkställas "
                            + "dessförinnan; en översiktsplan gäller först då.",
                    "The decision can no longer be appealed in the ordinary way. Most decisions may be carried "
                            + "out before that; a comprehensive plan applies only from then.",
                    "KL 13:14, PBL 3:21"),
            new Term(
                    "laget-den",
                    "läget den",
                    "as of",
                    "Hur det stod en viss dag, efter allt som registret vet i dag. Också det som registrerades "
                            + "långt efter dagen räknas med.",
                    "How it stood on a day, by all that the register knows today. What was recorded long after "
                            + "the day counts too.",
                    null),
            new Term(
                    "mandatperiod",
                    "mandatperiod",
                    "term of office",
                    "Den tid som ett organs ledamöter är valda för. Fullmäktiges börjar den 15 oktober efter "
                            + "valet, styrelsens och nämndernas som regel den 1 januari, så de faller inte samman.",
                    "The time for which the members of a body are elected. The council's begins on 15 October "
                            + "after the election, the board's and the committees' as a rule on 1 January, so they do not "
                            + "coincide.",
                    "KL 5:9, 6:18–19"),
            new Term(
                    "medborgardialog",
                    "medborgardialog",
                    "dialogue with residents",
                    "Invånare och andra får säga sin mening, till exempel vid möten eller genom en enkät. "
                            + "Registret skiljer på det som har hållits och det som bara är planerat.",
                    "Residents and others are asked for their views, at meetings or by a survey for instance. "
                            + "The register tells apart what was held and what was only planned.",
                    "KL 5:36"),
            new Term(
                    "mal",
                    "mål",
                    "goals",
                    "Det som ska uppnås under en egen planperiod, ett skikt över dokumentet. Målen kan gå ut "
                            + "eller bytas medan visionen gäller.",
                    "What is to be reached during a plan period of its own, a layer over the document. The "
                            + "goals may run out or be replaced while the vision applies.",
                    null),
            new Term(
                    "namnd",
                    "nämnd",
                    "committee",
                    "Ett organ med ett eget område, såsom skolan eller miljön. En nämnd bereder ärenden, svarar "
                            + "på remisser och beslutar inom sitt område.",
                    "A body with an area of its own, such as schools or the environment. It prepares matters, "
                            + "answers remisses and decides within its area.",
                    "KL 6:3"),
            new Term(
                    "majoritet",
                    "politisk majoritet",
                    "governing majority",
                    "De partier som styr tillsammans. En majoritet är inget organ och kan inte besluta, men ett "
                            + "hänskjutande kan vänta på den.",
                    "The parties that govern together. A majority is no body and cannot decide, but a deferral "
                            + "may wait for it.",
                    null),
            new Term(
                    "remiss",
                    "remiss",
                    "remiss (sending out for comment)",
                    "Förslaget sänds ut till nämnder, partier och andra, som ombeds svara till en viss dag. Den "
                            + "som inte svarar har inte samtyckt.",
                    "The proposal is sent out to committees, parties and others, who are asked to answer by a "
                            + "day. Who does not answer has not consented.",
                    null),
            new Term(
                    "remissinstans",
                    "remissinstans",
                    "addressee",
                    "Den som har fått förslaget på remiss. Också andra får yttra sig, och det syns att de inte "
                            + "stod på listan.",
                    "One that has been sent the proposal for comment. Others may answer too, and it is shown "
                            + "that they were not on the list.",
                    null),
            new Term(
                    "reservation",
                    "reservation",
                    "reservation",
                    "En ledamot som deltog i beslutet antecknar att han eller hon är emot det. Det ska ske "
                            + "innan sammanträdet avslutas.",
                    "A member who took part in the decision has it noted that he or she is against it. That "
                            + "must be done before the meeting ends.",
                    "KL 4:27"),
            new Term(
                    "rattelse",
                    "rättelse",
                    "correction",
                    "En post i registret läses på ett nytt sätt därför att den var fel. Den tidigare lydelsen "
                            + "står kvar och syns.",
                    "An entry of the register reads otherwise, because it was wrong. The earlier reading is "
                            + "kept and shown.",
                    null),
            new Term(
                    "sekretessmarkering",
                    "sekretessmarkering",
                    "confidentiality mark",
                    "En anteckning om att en uppgift kan vara hemlig, med den bestämmelse som den stöds på. "
                            + "Texten är då dold på alla sidor och i alla flöden; att något hände, när och av vem syns.",
                    "A note that something may be secret, with the provision it rests on. The text is then "
                            + "hidden on all pages and in all feeds; that something happened, when and by whom, is shown.",
                    "OSL 5:5"),
            new Term(
                    "struken",
                    "struken post",
                    "struck entry",
                    "En post som inte längre räknas, därför att den registrerades av misstag. Den syns med "
                            + "skälet.",
                    "An entry that counts no more, because it was recorded by mistake. It is shown with the "
                            + "reason.",
                    null),
            new Term(
                    "styrdokument",
                    "styrdokument",
                    "governing document",
                    "Ett dokument som kommunen styr efter: vision, strategi, program, plan, policy eller "
                            + "riktlinje. Vilket organ som antar det beror på vad det innehåller.",
                    "A document that the municipality steers by: vision, strategy, programme, plan, policy or "
                            + "guideline. Which body adopts it depends on what it contains.",
                    null),
            new Term(
                    "uppdrag",
                    "uppdrag",
                    "commission",
                    "Någon, ofta fullmäktige eller styrelsen, ger i uppgift att ta fram ett förslag. Ett "
                            + "uppdrag är ännu inget förslag.",
                    "Somebody, often the council or the board, has a proposal prepared. A commission is not yet "
                            + "a proposal.",
                    null),
            new Term(
                    "upphavande",
                    "upphävande",
                    "repeal or annulment",
                    "Kommunen upphäver ett dokument genom ett nytt beslut; en domstol upphäver det beslut som "
                            + "det vilar på. Registret säger vilket av dem det är.",
                    "The municipality repeals a document by a new decision; a court annuls the decision that it "
                            + "rests on. The register says which of the two it is.",
                    "KL 13:8"),
            new Term(
                    "verkstallighet",
                    "verkställighet",
                    "implementation",
                    "Beslutet genomförs. Det får som regel ske innan det har fått laga kraft, om inte särskilda "
                            + "skäl talar emot det.",
                    "The decision is carried out. As a rule that may be done before it has legal force, unless "
                            + "particular reasons speak against it.",
                    "KL 13:14"),
            new Term(
                    "vision",
                    "vision",
                    "vision",
                    "Kommunens bild av en önskad framtid, som andra dokument utgår från. Den är inte reglerad i "
                            + "lag.",
                    "The municipality's picture of a future it wishes for, which other documents start from. No "
                            + "law regulates it.",
                    null),
            new Term(
                    "aterremiss",
                    "återremiss",
                    "referral back",
                    "Ärendet sänds tillbaka för mer beredning, med en motivering. I fullmäktige räcker det att "
                            + "en tredjedel av de närvarande ledamöterna begär det, första gången.",
                    "The matter is sent back for more preparation, with reasons. In the council a third of the "
                            + "members present can have it referred back, the first time.",
                    "KL 5:50–51"),
            new Term(
                    "aterupptagande",
                    "återupptagande",
                    "resumption",
                    "Arbetet tas upp igen efter ett hänskjutande. Förrän det är registrerat visas ärendet som "
                            + "vilande.",
                    "The work is taken up again after a deferral. Until that is recorded the matter is shown as "
                            + "dormant.",
                    null),
            new Term(
                    "overklagande",
                    "överklagande",
                    "appeal",
                    "En medlem av kommunen kan inom tre veckor få beslutets laglighet prövad av "
                            + "förvaltningsrätten. Domstolen kan upphäva beslutet men inte sätta ett annat i dess ställe.",
                    "A member of the municipality can have the legality of the decision tried by the "
                            + "administrative court within three weeks. The court may annul the decision but put no other "
                            + "in its place.",
                    "KL 13:1, 13:5, 13:8"));

    private LastTerms() {}
}
