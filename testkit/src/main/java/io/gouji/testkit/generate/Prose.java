package io.gouji.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Words for the six parts, none of which contradicts a table. */
final class Prose {

    private static final List<List<String>> OVERALL = List.of(
            List.of(
                    "（一）主动公开。全年通过门户网站发布信息%d条。",
                    "（二）依申请公开。严格办理流程，依法答复。", "（三）政府信息管理。落实公文公开属性源头管理。", "（四）政府信息公开平台建设。维护专栏%d个。", "（五）监督保障。开展培训%d次。"),
            List.of("一是扎实做好主动公开，更新栏目%d个。二是规范依申请公开。", "三是加强信息管理，审核稿件%d篇。四是完善平台建设。五是强化监督保障。"),
            List.of("我单位高度重视政府信息公开工作，全年公开各类信息%d条，其中动态信息居多。"));

    private static final List<String> PROBLEMS =
            List.of("一是公开内容不够丰富。二是解读形式单一。下一步，将加强学习培训，提高公开质量。", "存在的问题：信息更新不够及时。改进措施：明确专人负责，健全审核机制。");

    private static final List<String> OTHERS =
            List.of("本年度未收取信息处理费。", "本年度没有发出收费通知，收取信息处理费0元。", "无其他需要报告的事项，未收取信息处理费。");

    private Prose() {}

    static List<String> of(int ordinal, Random random) {
        return switch (ordinal) {
            case 1 -> overall(random);
            case 5 -> List.of(PROBLEMS.get(random.nextInt(PROBLEMS.size())));
            case 6 -> List.of(OTHERS.get(random.nextInt(OTHERS.size())));
            default -> List.of();
        };
    }

    private static List<String> overall(Random random) {
        var text = new ArrayList<String>();
        for (String paragraph : OVERALL.get(random.nextInt(OVERALL.size()))) {
            text.add(paragraph.formatted(1 + random.nextInt(900)));
        }
        return text;
    }
}
