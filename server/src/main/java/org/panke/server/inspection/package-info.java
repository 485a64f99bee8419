/**
 * What a project shows an inspector, on screen and as one file: who answers for it, the policies in force, notices, consents,
 * assessments, what is kept and what is gone, who looked at what, orders and certificates. Each room says its own part
 * ({@link org.panke.server.platform.Exhibiting}); here they are only put together and signed. Never put a visitor in it.
 */
@NullMarked
package org.panke.server.inspection;

import org.jspecify.annotations.NullMarked;
