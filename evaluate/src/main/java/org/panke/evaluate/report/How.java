package org.panke.evaluate.report;

import java.util.List;
import org.panke.formats.report.Html;
import org.panke.formats.report.Text;

/** How it was measured, so that others can say whether they believe it. */
final class How {
    private static final List<Text> SAID = List.of(
        new Text("每张图片由自助机自己的代码来看，在没有窗口的浏览器里；长边超过 1280 像素的先缩小。",
            "Every picture is looked at by the kiosk's own code, in a browser without a window; one whose longer side has more than 1,280 pixels is made smaller first."),
        new Text("每一对图片都比较：前一张按凭证的样子（每个数半个字节），后一张按现场看到的样子。",
            "Every pair is compared: the earlier picture as a pass carries it, in half a byte for each number, the later one as a look has it."),
        new Text("同一个人的图片对互有关系，区间按人计算（成对的簇），再用 Wilson 法；没有错误时也不写成零。",
            "Pairs of the same person hang together, so intervals are worked out by person (dyadic clusters) and after Wilson; no error seen is not called none."),
        new Text("“同一人”的阈值：区间的上限也不超过目标的最低值；“不同”的阈值：同样对目标的十倍。",
            "The threshold for one person is the lowest at which even the upper end of the interval keeps the aim; that for two people does so with ten times the aim."),
        new Text("许多人里找一个：每人第一张登记，全部用来找；对所有可能的人群取平均，不抽样。区间按被找的人计算，没有算登记的人之间的差别。",
            "One among many: the first picture of each person is enrolled, all are looked for; averaged over every possible crowd, none drawn. Intervals go by who is looked for, not by who is enrolled."),
        new Text("测的是这些图片。案场的镜头、光线和来访者不同，数字也会不同。",
            "It holds for these pictures. Another camera, another light and other visitors give other figures."));

    private How() {
    }

    static void write(Html html) {
        html.open("ul", "class", "how");
        SAID.forEach(each -> html.say("li", each));
        html.close();
    }
}
