package org.panke.server.face;

import java.util.Optional;
import org.panke.server.notice.FaceModel;

/** What this box looks at faces with, as somebody measured it. */
public interface Calibrated extends FaceModel {
    /** None where nothing was measured: then no face is compared. */
    Optional<Encoder> encoder();
}
