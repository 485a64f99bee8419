package org.panke.server.face;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.panke.consent.gate.Condition;
import org.panke.gallery.Thresholds;
import org.panke.server.desk.Offices;
import org.panke.server.notice.Reporting;
import org.panke.server.notice.Sites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A box of which everything is said to hold, and that was measured with an encoder of four numbers. */
public class OpenFaces {
    /** To be given to a server that is started. */
    public static final String SOURCE = "spring.main.sources";

    @Bean
    @Primary
    FaceGate openGate(Sites sites, Stops stops, Box box, Offices offices, InstantSource clock) {
        Reporting all = (_, _) -> {
            Map<Condition, Reporting.Reported> held = new EnumMap<>(Condition.class);
            Arrays.stream(Condition.values()).filter(each -> each.of() == Condition.Of.SITE)
                .forEach(each -> held.put(each, Reporting.Reported.held(null)));
            return held;
        };
        return new FaceGate(sites, stops, new ArrayList<>(List.of(all, stops)), box, offices, clock);
    }

    @Bean
    @Primary
    Calibrated measured() {
        return new CalibrationFile(new Encoder("drawn/1", 4, new Thresholds(0.5f, 0.9f), GalleryOfTests.FAR), "drawn",
            1, LocalDate.EPOCH, Double.NaN);
    }
}
