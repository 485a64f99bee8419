package org.panke.server.notice;

import org.panke.server.platform.Said;

/** Which model compares faces here, and by which threshold: a part of what an office does to people. */
public interface FaceModel {
    /** Both, and who was measured for it; or that there is none. */
    Said said();
}
