package io.gouji.rules.identity;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContactMalformedTest {

    static Stream<Arguments> contacts() {
        return Stream.of(
                argumentSet("all right", "（地址：文昌街8号；邮编：459901；电话：0399-5550118；电子邮箱：dag@shili.example）。", PASS),
                argumentSet("spaces inside", "邮 编 ： 459 901 ， 电 话 ： 0399 - 5550118 ， 电 子 邮 箱 ：dag@shili.example", PASS),
                argumentSet("full-width digits", "邮编：４５９９０１；电话：０３９９－５５５０１１８。", PASS),
                argumentSet("em dash", "电话：0399—5550118；传真：0399—5550119。", PASS),
                argumentSet("area code in brackets", "电话：（0399）5550118。", PASS),
                argumentSet("no dash", "电话：03995550118。", PASS),
                argumentSet("without area code", "电话：5550118。", PASS),
                argumentSet("with extension", "电话：0399-5550118-802。", PASS),
                argumentSet("several numbers", "电话：0399-5550118、5550119。", PASS),
                argumentSet("several numbers, the last digits only", "电话：0399-5550118/19。", PASS),
                argumentSet("mobile", "联系电话：13912345678。", PASS),
                argumentSet("hotline", "监督电话12345。", PASS),
                argumentSet("service number", "电话：400-555-0118。", PASS),
                argumentSet("abroad", "电话：+86-0399-5550118。", PASS),
                argumentSet("calls counted", "全年接听电话130次。", NOT_APPLICABLE),
                argumentSet("a conference by telephone", "召开电话会议2次。", NOT_APPLICABLE),
                argumentSet("an address by mail", "通过电子邮箱发送给申请人。", NOT_APPLICABLE),
                argumentSet("against harvesting", "电子邮箱：dag#shili.example", PASS),
                argumentSet("against harvesting, in words", "电子邮箱：dag(at)shili.example", PASS),
                argumentSet("five digits", "邮编：45990。", FAIL),
                argumentSet("seven digits", "邮政编码：4599011。", FAIL),
                argumentSet("number too short", "电话：0399-555011。", FAIL),
                argumentSet("number too long", "电话：0399-555011888。", FAIL),
                argumentSet("subscriber number begins with 1", "电话：0399-1550118。", FAIL),
                argumentSet("address without its domain", "电子邮箱：dag@shili。", FAIL),
                argumentSet("address without @", "电子邮箱：dagshili.example。", FAIL),
                argumentSet("full-width @", "电子邮箱：dag＠shili.example。", FAIL),
                argumentSet("no contacts", "公开信息三十条。", NOT_APPLICABLE));
    }

    @ParameterizedTest
    @MethodSource("contacts")
    void judgesContacts(String sentence, OutcomeKind expected) {
        assertThat(Verdicts.outcome("CI-CONTACT", ReportFixture.report().sentence(0, sentence)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "350400,0591-5550118,PASS",
        "223100,0517-5550118,PASS",
        "750100,0951-5550118,PASS",
        "100000,010-55550118,PASS",
        "137400,0482-5550118,PASS",
        "750300,0483-5550118,PASS",
        "570000,0898-55550118,PASS",
        "350400,5550118,PASS",
        "350400,13912345678,PASS",
        "350400,(0591)5550118,PASS",
        "990000,0517-5550118,PASS",
        "350400,0517-5550118,FAIL",
        "350400,+86-0517-5550118,FAIL",
        "350400,(0517)5550118,FAIL",
        "223100,0591-5550118,FAIL"
    })
    void comparesTheProvincesOfPostcodeAndAreaCode(String postcode, String number, OutcomeKind expected) {
        assertThat(Verdicts.outcome(
                        "CI-CONTACT",
                        ReportFixture.report()
                                .sentence(0, "邮编：%s。".formatted(postcode))
                                .sentence(0, "电话：%s。".formatted(number))))
                .isEqualTo(expected);
    }

    @Test
    void everyWrongContactIsItsOwnFinding() {
        assertThat(Verdicts.findings(
                        "CI-CONTACT", ReportFixture.report().sentence(0, "邮编：45990；电话：555；电子邮箱：dag＠shili.example。")))
                .extracting(Finding::actual)
                .containsExactly("45990", "555", "dag＠shili.example");
        assertThat(Verdicts.findings("CI-CONTACT", ReportFixture.report().sentence(0, "邮编：350400；电话：0517-5550118。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("邮政编码350400属福建省，电话0517-5550118的区号属江苏省");
    }
}
