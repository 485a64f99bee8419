/**
 * Faces, where everything that the law and the site must do for them is done: whether they may be looked at now. Start at
 * {@link org.panke.server.face.FaceGate}.
 */
@NullMarked
package org.panke.server.face;

import org.jspecify.annotations.NullMarked;
