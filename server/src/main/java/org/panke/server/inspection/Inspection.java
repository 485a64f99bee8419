package org.panke.server.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.panke.attribution.ProjectId;
import org.panke.server.desk.Office;
import org.panke.server.desk.Offices;
import org.panke.server.evidence.Certificates;
import org.panke.server.evidence.Openings;
import org.panke.server.evidence.Sheet;
import org.panke.server.evidence.Sheet.Part;
import org.panke.server.evidence.Takings;
import org.panke.server.platform.Exhibit;
import org.panke.server.platform.Exhibiting;
import org.panke.server.platform.Said;
import org.springframework.stereotype.Component;

/** Puts together what the rooms show. */
@Component
final class Inspection {
    private static final String SHEET = "inspection.pdf";
    private static final Said TITLE = new Said("检查材料", "For the inspector");
    private final List<Exhibiting> rooms;
    private final Offices offices;
    private final Certificates certificates;
    private final Takings takings;

    Inspection(List<Exhibiting> rooms, Offices offices, Certificates certificates, Takings takings) {
        this.rooms = rooms;
        this.offices = offices;
        this.certificates = certificates;
        this.takings = takings;
    }

    /** @throws org.panke.server.ledger.UnknownProjectException where there is no such project */
    List<Exhibit> shown(ProjectId project, Instant now) {
        offices.of(project);
        return rooms.stream().flatMap(room -> room.exhibits(project, now).stream()).toList();
    }

    /** All of it as one file that {@code panke verify} accepts and that nobody needs Panke to read. That it was taken is kept. */
    byte[] bundle(ProjectId project, String by, Instant now) {
        Office office = offices.of(project);
        takings.write(project, "inspection", by, now);
        List<Exhibit> exhibits = shown(project, now);
        Map<String, byte[]> files = new TreeMap<>();
        List<String> events = new ArrayList<>();
        exhibits.forEach(each -> {
            files.putAll(each.files());
            events.addAll(each.events());
        });
        files.put(SHEET, sheet(office, exhibits, by, now).pdf());
        files.put(Openings.README, readMe(project).getBytes(UTF_8));
        return certificates.of(project, "inspection", events, files, now);
    }

    private static String readMe(ProjectId project) {
        return """
                检查材料
                %1$s：供人阅读，中英文。其他文件是全部内容：.csv 可用任何电子表格打开，.json 和 .txt 是文本，.zip 是各项证明。
                这些文件里没有任何来访人的个人信息。

                怎样核对
                manifest 是签名的文件清单（C2SP signed-note）：每个文件的 SHA-256。leaves/ 是有关事件和它们在日志中的证明。
                在任何装有判客的机器上运行 panke verify 本文件.zip --key 密钥，不需要联网。
                密钥在售楼处服务器的 /log/%2$s/keys，任何人都能打开；%1$s 和 keys.txt 里也有。包内的密钥与本包出自同一处，
                请与售楼处另外公布的（前台的纸面、公证存档）比对。告知里没有密钥。

                For the inspector
                %1$s is for people, in Chinese and English. The other files are the whole of it: .csv opens in any spreadsheet, .json
                and .txt are text, .zip files are certificates. No file here holds personal data of a visitor.

                How to check
                manifest is the signed list of the files (C2SP signed-note), each with its SHA-256. leaves/ holds the events concerned
                with their proofs in the log. On any machine with Panke: panke verify THIS.zip --key KEY. No network is needed.
                The key is at /log/%2$s/keys of the office's server, open to anybody; %1$s and keys.txt have it as well. A key in
                this file comes from where the file comes from: compare it with what the office has published elsewhere (paper at
                the desk, a notary's file). The notice does not hold it.
                """
            .formatted(SHEET, project);
    }

    private static Sheet sheet(Office office, List<Exhibit> exhibits, String by, Instant now) {
        List<Part> parts = new ArrayList<>();
        String made = office.whenThere(now) + ", " + by;
        parts.add(new Part(new Said("制作", "Made"), List.of(new Said(made, made))));
        exhibits.forEach(each -> parts.add(new Part(each.heading(), lines(each))));
        return new Sheet(TITLE, office.name() + " (" + office.project() + ")", parts);
    }

    private static List<Said> lines(Exhibit exhibit) {
        List<Said> lines = new ArrayList<>(exhibit.lines());
        if (!exhibit.files().isEmpty()) {
            String names = String.join(", ", new TreeMap<>(exhibit.files()).keySet());
            lines.add(new Said("文件：" + names, "Files: " + names));
        }
        return lines;
    }
}
