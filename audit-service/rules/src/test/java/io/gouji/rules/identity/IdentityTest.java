package io.gouji.rules.identity;

import static io.gouji.contract.audit.OutcomeKind.FAIL;
import static io.gouji.contract.audit.OutcomeKind.NOT_APPLICABLE;
import static io.gouji.contract.audit.OutcomeKind.PASS;
import static io.gouji.contract.audit.OutcomeKind.UNDETERMINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.gouji.contract.audit.Finding;
import io.gouji.contract.audit.Message;
import io.gouji.contract.audit.OutcomeKind;
import io.gouji.contract.audit.Severity;
import io.gouji.rules.ReportFixture;
import io.gouji.rules.Verdicts;
import io.gouji.rules.identity.BodyName.Likeness;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Names, foreign words and essays without an owner. */
class IdentityTest {

    private static final String LAW = "《中华人民共和国政府信息公开条例》";

    private static ReportFixture report() {
        return ReportFixture.report();
    }

    @ParameterizedTest
    @CsvSource({
        "示例县教育局,示例县教育局,SAME",
        "示例县教育局,示例省示例市示例县教育局,SAME",
        "示例县教育局,县教育局,SAME",
        "示例县教育局,教育局,SAME",
        "示例县发展和改革委员会,示例县发改委,SAME",
        "示例县工业信息化和科学技术局,示例县工科局,SAME",
        "示例县工业和信息化局,示例县科技和工业信息化局,SAME",
        "示例区青禾街道,示例区青禾街道办事处,SAME",
        "青禾街道办事处,示例区青禾街道,SAME",
        "示例县人民政府,示例县人民政府办公室,SAME",
        "示例市人民政府办公厅,示例市人民政府,SAME",
        "示例县青禾镇人民政府,示例县青禾镇人民政府党政办公室,SAME",
        "示例县青禾镇人民政府,青禾镇,SAME",
        "示例县教育局,示例市教育局,SAME",
        "示例县教育局,示例区教育局,SAME",
        "示例县教育局（示例县体育局）,示例县教育局,SAME",
        "示例县住房和城乡建设局,示例县住房城乡建设局,SAME",
        "示例市城市管理局,示例市城市管理和综合执法局,SAME",
        "示例县教育局,样本县教育局,OTHER",
        "示例县教育局,示例县民政局,OTHER",
        "示例县教育局,示例县体育局,OTHER",
        "示例县青禾镇人民政府,示例县白杨镇人民政府,OTHER",
        "示例县青禾镇人民政府,示例县白杨乡人民政府,SAME",
        "示例省示例市教育局,样本省示例市教育局,OTHER",
        "示例县教育局,示例县人民政府,GOVERNMENT_OF_PLACE",
        "示例县人民政府,示例县教育局,GOVERNMENT_OF_PLACE"
    })
    void tellsWhetherTwoNamesMeanOneBody(String first, String second, Likeness expected) {
        assertThat(BodyName.of(first).to(BodyName.of(second))).isEqualTo(expected);
    }

    static Stream<Arguments> names() {
        return Stream.of(
                argumentSet("signs itself", report(), PASS),
                argumentSet("nobody signs", report().signedBy(null), NOT_APPLICABLE),
                argumentSet("body not known", report().agency(null), UNDETERMINED),
                argumentSet("signed in short", report().agency("示例县发展和改革委员会").signedBy("示例县发改委"), PASS),
                argumentSet("signed by the office", report().agency("示例县人民政府").signedBy("示例县人民政府办公室"), PASS),
                argumentSet(
                        "signed by the subdistrict office",
                        report().agency("青禾街道").signedBy("示例区青禾街道办事处"),
                        PASS),
                argumentSet("signed by another bureau", report().signedBy("示例县民政局"), FAIL),
                argumentSet("signed by the bureau next door", report().signedBy("样本县档案局"), FAIL),
                argumentSet(
                        "signed under the new name",
                        report().agency("示例县档案局").signedBy("示例县党史方志中心").sentence(1, "因机构改革，我局更名。"),
                        NOT_APPLICABLE),
                argumentSet(
                        "written by its office",
                        report().agency("示例县人民政府").sentence(0, "本报告由示例县人民政府办公室根据" + LAW + "编制。"),
                        PASS),
                argumentSet("written by another bureau", report().sentence(0, "本报告由示例县民政局根据" + LAW + "编制。"), FAIL),
                argumentSet("made of parts", report().sentence(0, "本报告由总体情况、主动公开政府信息情况等六部分组成。"), PASS),
                argumentSet("announces itself", report().sentence(0, "现公布示例县档案局2024年政府信息公开工作年度报告。"), PASS),
                argumentSet("announces another's", report().sentence(0, "现公布示例县民政局2024年政府信息公开工作年度报告。"), FAIL),
                argumentSet("asks to turn to its office", report().sentence(0, "如有疑问，请与示例县档案局办公室联系。"), PASS),
                argumentSet("asks to turn to another office here", report().sentence(0, "如有疑问，请与示例县政务服务中心联系。"), PASS),
                argumentSet("asks to turn to an office elsewhere", report().sentence(0, "如有疑问，请与样本县档案局联系。"), FAIL),
                argumentSet("applications to itself", report().sentence(1, "受理公民向我局提出的政府信息公开申请5件。"), PASS),
                argumentSet(
                        "applications to the government, in a bureau",
                        report().sentence(1, "受理公民、法人向县政府提出的政府信息公开申请5件。"),
                        FAIL),
                argumentSet(
                        "applications to the government, in a subdistrict",
                        report().agency("青禾街道").sentence(1, "受理公民、法人和其他组织向市政府及市政府办公室提出的政府信息公开申请5件。"),
                        FAIL),
                argumentSet(
                        "applications to the government, by its office",
                        report().agency("示例市人民政府办公室").sentence(1, "受理公民向市政府及市政府办公室提出的政府信息公开申请5件。"),
                        PASS),
                argumentSet(
                        "applications to the township",
                        report().agency("示例县青禾镇人民政府").sentence(1, "受理公民向镇政府提出的政府信息公开申请5件。"),
                        PASS),
                argumentSet("applications passed on", report().sentence(1, "协助办理公民向县政府提出的政府信息公开申请5件。"), PASS),
                argumentSet("advice where to apply", report().sentence(1, "引导群众向县政府提出政府信息公开申请。"), PASS));
    }

    @ParameterizedTest
    @MethodSource("names")
    void comparesNames(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ID-NAME", report)).isEqualTo(expected);
    }

    @Test
    void governmentThatSignsForItsDepartmentIsAWarning() {
        assertThat(Verdicts.findings("ID-NAME", report().signedBy("示例县人民政府")))
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(
                        Severity.WARNING,
                        new Message(
                                "报告机关是“示例县档案局”，落款写作“示例县人民政府”",
                                "The reporting body is 示例县档案局; the signature names 示例县人民政府")));
        assertThat(Verdicts.findings("ID-NAME", report().signedBy("示例县民政局")))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    private static final String CONTACT = "邮编：350400；电话：0591-5550118。";

    static Stream<Arguments> words() {
        return Stream.of(
                argumentSet("nothing foreign", report(), PASS),
                argumentSet("letter to the office", report().sentence(0, "根据贵办《关于编制年度报告的通知》要求，现报告如下。"), FAIL),
                argumentSet("letter to the bureau", report().sentence(1, "请贵局审阅。"), FAIL),
                argumentSet("a place of that name", report().sentence(1, "落实富贵办事处工作要求，与贵州开展协作。"), PASS),
                argumentSet("a letter quoted", report().sentence(1, "群众来信称“请贵局公开目录”。"), PASS),
                argumentSet("problems of the nation", report().sentence(5, "目前，我国政府信息公开工作中还存在着一些问题。"), FAIL),
                argumentSet("problems of the nation, elsewhere", report().sentence(1, "我国政府信息公开工作中存在的问题已有研究。"), PASS),
                argumentSet("a national meeting", report().sentence(5, "贯彻全国政务公开工作会议精神，解决问题。"), PASS),
                argumentSet(
                        "township calls itself a bureau",
                        report().agency("示例县青禾镇人民政府").sentence(1, "我局公开信息三十条。"),
                        FAIL),
                argumentSet("bureau calls itself a bureau", report().sentence(1, "我局公开信息三十条。"), PASS),
                argumentSet("bureau calls itself a township", report().sentence(1, "我镇公开信息三十条。"), FAIL),
                argumentSet("bureau for the countryside", report().sentence(1, "我乡村振兴部门公开信息。"), PASS),
                argumentSet("self-limitation", report().agency("示例县青禾镇人民政府").sentence(1, "克服自我局限，公开信息。"), PASS),
                argumentSet(
                        "government calls its office a bureau",
                        report().agency("示例县人民政府").sentence(1, "我局公开信息。"),
                        PASS),
                argumentSet(
                        "document of another province",
                        report().sentence(0, CONTACT).sentence(1, "转发《江苏省政府信息公开申请答复规范》，要求认真学习。"),
                        FAIL),
                argumentSet(
                        "document of its own province",
                        report().sentence(0, CONTACT).sentence(1, "执行《福建省政府信息公开办法》。"),
                        PASS),
                argumentSet(
                        "document of another province as a model",
                        report().sentence(0, CONTACT).sentence(1, "借鉴《江苏省政府信息公开申请答复规范》，落实审核。"),
                        PASS),
                argumentSet("province not known", report().sentence(1, "转发《江苏省政府信息公开申请答复规范》。"), PASS),
                argumentSet(
                        "province by the preamble",
                        report().sentence(0, "根据《福建省政府信息公开办法》编制。").sentence(1, "转发《江苏省政府信息公开申请答复规范》。"),
                        FAIL),
                argumentSet(
                        "province by the name", report().agency("福建省示例县档案局").sentence(1, "转发《江苏省政府信息公开申请答复规范》。"), FAIL),
                argumentSet(
                        "two provinces in the preamble",
                        report().sentence(0, "根据《福建省政府信息公开办法》和《江苏省政府信息公开办法》编制。").sentence(1, "转发《江苏省政府信息公开申请答复规范》。"),
                        PASS),
                argumentSet("no narrative", report().silent(1).silent(5).silent(6), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("words")
    void findsWordsThatAreNotItsOwn(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ID-ALIEN", report)).isEqualTo(expected);
    }

    @Test
    void quotesTheForeignWords() {
        assertThat(Verdicts.findings(
                        "ID-ALIEN",
                        report().sentence(0, CONTACT)
                                .sentence(1, "请贵局审阅。")
                                .sentence(1, "转发《江苏省答复规范》。")
                                .sentence(1, "我镇公开信息。")))
                .extracting(finding -> finding.message().zh())
                .containsExactly("“贵局”是写给主管部门的公文用语，疑为把报送文稿原样公布", "本机关在福建省，却以江苏省的文件《江苏省答复规范》为依据", "报告机关不应自称“我镇”，疑为抄自他处");
    }

    private static final String ESSAY =
            ("各级政府部门通过网站公开信息，多数部门按时答复申请，部分地区建立审核制度，优化栏目设置，拓宽公开渠道，" + "加强宣传引导，完善考核机制，开展业务培训，提升公开意识，").repeat(3);

    static Stream<Arguments> essays() {
        return Stream.of(
                argumentSet("anybody's", report().says(1, ESSAY), FAIL),
                argumentSet("with a figure", report().says(1, ESSAY + "公开信息30条。"), PASS),
                argumentSet("with a Chinese figure", report().says(1, ESSAY + "公开信息三十条。"), PASS),
                argumentSet("with a word for itself", report().says(1, ESSAY + "我局负责。"), PASS),
                argumentSet("with the place", report().says(1, ESSAY + "示例全域公开。"), PASS),
                argumentSet("with a document", report().says(1, ESSAY + "印发《公开流程图》。"), PASS),
                argumentSet("with the regulations only", report().says(1, ESSAY + "落实" + LAW + "。"), FAIL),
                argumentSet("one vague word", report().says(1, ESSAY.replaceAll("各级政府部门|多数部门", "各个业务科室")), PASS),
                argumentSet("body not known", report().agency(null).says(1, ESSAY), FAIL),
                argumentSet("short", report(), NOT_APPLICABLE),
                argumentSet("left out", report().says(1, ESSAY, "[…]"), UNDETERMINED));
    }

    @ParameterizedTest
    @MethodSource("essays")
    void findsEssaysWithoutAnOwner(ReportFixture report, OutcomeKind expected) {
        assertThat(Verdicts.outcome("ID-GENERIC", report)).isEqualTo(expected);
    }
}
