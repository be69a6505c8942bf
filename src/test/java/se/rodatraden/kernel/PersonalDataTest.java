package se.rodatraden.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.rodatraden.municipality.Town;
import se.rodatraden.municipality.event.MunicipalAct;
import se.rodatraden.municipality.event.MunicipalMetadata;

/** What is taken for a private person's number or address, and what only looks like one. */
class PersonalDataTest {
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9874",
                "811228+9874",
                "8112289874",
                "19811228-9874",
                "198112289874",
                "19811228 9874",
                "811228 9874",
                "811228 - 9874",
                "811228–9874",
                "19 811228-9874",
                "1981-12-28-9874",
                "81 12 28-9874",
                "Svar från Karin (811228-9874), inkommet den 3 april.",
                "811228-9874.",
                "81\u00ad1228-98\u00ad74", // pasted from a web page
                "8112\u200b28-9874",
                "811228\u2060-\ufeff9874",
                "811228-\n9874",
                "811228\n-9874",
                "8112\n28-9874",
                "19811228\n9874",
                "811228 \n 9874",
                "811228\u2011\u202f9874",
                "８１１２２８－９８７４",
                "811228—9874",
                "701063-2391", // the co-ordination number of one born on the third
                "700060-2396" // and of one whose day is not known
            })
    void a_personal_identity_number_is_known_in_each_usual_form(String text) {
        assertThat(PersonalData.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "070-123 45 67",
                "0701234567",
                "070 123 45 67",
                "070-1234567",
                "070-123-45-67",
                "073 – 123 45 67",
                "+46 70 123 45 67",
                "+46701234567",
                "+46 (0)70-123 45 67",
                "0046 70 123 45 67",
                "08-123 456 78",
                "08-12 34 56",
                "08 123 456 78",
                "031-12 34 56",
                "0472-151 23",
                "0472-15123",
                "(0472) 151 23",
                "Ring 0472/151 23 före kl. 12",
                "anna.andersson@exempel.se",
                "åsa.öberg+vision@kommun.exempel.se",
                "070\u00ad-123\u00ad 45 67",
                "anna.anders\u00adson@exempel.se",
                "karin@exempel.se",
                "kultur.andersson@exempel.se",
                "valter@exempel.se",
                "annand02@exempel.se",
                "anna.andersson.kommunstyrelsen@exempel.se",
                "Skriv till <a@b.se>."
            })
    void a_phone_number_and_an_address_for_mail_are_known(String text) {
        assertThat(PersonalData.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "811228-9873", // a wrong check digit
                "811328-9874", // no such month
                "KS 2013/123",
                "2014-1234",
                "KS/2014:1234",
                "Dnr 2016-000123",
                "KS 08-12345",
                "KS 08-123456",
                "0472-2013-12",
                "0764-2013-12",
                "212000-0639", // an organisation
                "5050-1055", // a bank giro
                "2014-06-10 – 2015",
                "20140610 1430",
                "2014-06-10--2014-06-12",
                "sid 14-16, 2014-06-10",
                "kf-20140610-1234",
                "8e039781-1228-9874-bc93-6894a57f9324",
                "Vision 2040",
                "450 svar av 12 345",
                "0472-150 00", // a switchboard
                "020-123 456", // nobody's own
                "§ 08 123",
                "kommun@alvesta.se",
                "kommunstyrelsen@alvesta.se",
                "remiss@exempelkommun.se",
                "vision2035@exempelkommun.se",
                "oversiktsplan@exempelkommun.se",
                "översiktsplan@exempelkommun.se",
                "dialog@exempelkommun.se",
                "samhallsbyggnad@exempelkommun.se",
                "ks.diarium@exempelkommun.se",
                "barn-och-utbildning@exempelkommun.se",
                "noreply@exempelkommun.se",
                "no-reply@exempelkommun.se",
                "alvesta.kommun@alvesta.se",
                "alvesta@alvesta.se",
                "info@alvesta.se",
                "@alvestakommun",
                "a@b",
                "14-02-11 kl 08-12",
                "1 234 567 890 kr",
                "ISBN 978-91-7345-123-4",
                "https://www.alvesta.se/download/18.5d2b1412345678/1412345678901/vision.pdf"
            })
    void what_only_looks_like_one_is_passed_over(String text) {
        assertThat(PersonalData.in(text)).isFalse();
        assertThat(PersonalData.inDesignation(text)).isFalse();
    }

    /** As municipalities write them: none of some hundred thousand is taken for a person's. */
    @Test
    void no_diary_number_is_taken_for_a_persons() {
        List<String> forms = List.of(
                "KS %1$d/%2$d",
                "KS %1$d/%2$04d",
                "KS-%1$d-%2$05d",
                "%1$d-%2$04d",
                "%1$d/%2$06d-3",
                "KS/%1$d:%2$d-1",
                "Dnr %1$d.%2$d",
                "KF §%2$d/%1$d",
                "KS %3$02d/%2$04d",
                "KS %3$02d-%2$04d",
                "%1$d-%2$04d-101");
        List<String> taken = IntStream.rangeClosed(1995, 2026)
                .boxed()
                .flatMap(year -> IntStream.range(1, 1000)
                        .boxed()
                        .flatMap(serial -> forms.stream().map(f -> f.formatted(year, serial, year % 100))))
                .filter(dnr -> PersonalData.in(dnr) || PersonalData.inDesignation(dnr))
                .toList();
        assertThat(taken).isEmpty();
    }

    @Test
    void no_day_with_an_hour_and_no_span_of_days_is_taken_for_a_persons() {
        Stream<String> spans = LocalDate.of(2010, 1, 1)
                .datesUntil(LocalDate.of(2013, 1, 1))
                .flatMap(day -> Stream.of(
                        day + " 1330",
                        day.toString().replace("-", "") + " 1330",
                        day + "–" + day.plusDays(3),
                        day + " - 2019",
                        day + " 08:30-16:00",
                        day + " kl 0830-1600"));
        assertThat(spans.filter(PersonalData::in)).isEmpty();
    }

    @Test
    void the_refusal_names_the_field_and_the_way_out_and_repeats_nothing() {
        Violation ask = PersonalData.ask("a", "sources/0.quote");
        assertThat(ask.rule()).isEqualTo("W-41");
        assertThat(ask.field()).isEqualTo("sources/0.quote");
        assertThat(ask.sv()).contains("sources/0.quote", "recordAsOccurred", "reason");
        assertThat(ask.en()).contains("sources/0.quote", "recordAsOccurred", "reason");
        assertThat(PersonalData.refuse("a", "reason").sv()).doesNotContain("recordAsOccurred");
    }

    @Test
    void a_municipal_entry_is_looked_through_and_its_reason_may_hold_none() {
        Town town = new Town();
        MunicipalAct named = town.establish("kultur", BodyKind.COMMITTEE, "kulturnämnden, ring 070-123 45 67", "2014");
        assertThat(town.refused(named)).containsExactly("W-41");

        MunicipalMetadata told = Town.entry("nytt", "2014");
        assertThat(town.refused(new MunicipalAct.EstablishBody(
                        Town.CODE,
                        Town.anyway(told, "namnet är så i protokollet"),
                        "kultur",
                        BodyKind.COMMITTEE,
                        "nämnden 811228-9874",
                        null)))
                .isEmpty();
        assertThat(town.refused(new MunicipalAct.EstablishBody(
                        Town.CODE,
                        Town.anyway(told, "811228-9874 har bett om det"),
                        "kultur",
                        BodyKind.COMMITTEE,
                        "kulturnämnden",
                        null)))
                .containsExactly("W-41");
        town.told(town.establish("fritid", BodyKind.COMMITTEE, "fritidsnämnden", "2014"));
        assertThat(town.refused(new MunicipalAct.AnnulMunicipalEntry(
                        Town.CODE, town.on("2026-11-01"), "e2", "fel, se mejl från a@b.se")))
                .containsExactly("W-41");
    }

    @Test
    void the_longest_text_takes_no_time_to_look_through() {
        for (String unit : List.of(
                "a",
                "1",
                "a.",
                "1-",
                "@",
                "a@",
                "a@a.",
                "08-12 ",
                "+46 ",
                "811228-",
                "070-123 45 6",
                "19 ",
                "- ",
                "0472 ",
                "20 ")) {
            String text = unit.repeat(Checks.TEXT / unit.length());
            long start = CLOCK.getCurrentThreadCpuTime();
            PersonalData.in(text);
            PersonalData.inDesignation(text);
            assertThat((CLOCK.getCurrentThreadCpuTime() - start) / 1_000_000)
                    .as("ms for " + unit)
                    .isLessThan(1_000);
        }
    }
}
