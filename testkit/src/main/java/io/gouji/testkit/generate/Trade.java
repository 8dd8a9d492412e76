package io.gouji.testkit.generate;

import java.util.Arrays;
import java.util.List;

/**
 * What a kind of body does.
 *
 * @param name the end of its name, for example 水利局
 * @param volume how much it licenses, penalises, coerces, charges and is asked in a county, each as a power of ten
 * @param topics what its narrative speaks about
 */
record Trade(String name, List<Integer> volume, List<String> topics) {

    /** What a government's own office does. */
    static final Trade OFFICE = new Trade(
            "人民政府办公室",
            List.of(0, 0, 0, 0, 1),
            List.of("政府文件", "常务会议议题", "重点工作进展", "建议提案办理", "政府公报", "人事任免", "督查结果", "行政决策事项", "政策解读", "热线办理"));

    /** What a region's government reports about. */
    static final Trade GOVERNMENT = new Trade(
            "人民政府",
            List.of(0, 0, 0, 0, 1),
            List.of("营商环境", "重大项目", "民生实事", "财政资金", "征地补偿", "公共服务", "乡村振兴", "稳岗就业", "公共企事业单位", "政策咨询"));

    /** What a township's government does. */
    static final Trade TOWNSHIP = new Trade(
            "人民政府",
            List.of(1, 0, 0, 0, 0),
            List.of("惠民资金发放", "宅基地审批", "村务公开", "防汛救灾", "农村低保", "人居环境整治", "土地流转", "危房改造", "森林防火", "便民服务中心事项"));

    private static final List<Trade> DEPARTMENTS =
            Phrases.lines("trades.txt").stream().map(Trade::read).toList();

    Trade {
        volume = List.copyOf(volume);
        topics = List.copyOf(topics);
    }

    /** What departments do. */
    static List<Trade> departments() {
        return DEPARTMENTS;
    }

    private static Trade read(String line) {
        String[] fields = line.split("\\|", -1);
        return new Trade(
                fields[0],
                Arrays.stream(fields[1].split(" ", -1)).map(Integer::valueOf).toList(),
                List.of(fields[2].split("、", -1)));
    }
}
