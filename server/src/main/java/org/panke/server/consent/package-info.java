/** What visitors agreed to beside their visit: asked alone, kept as events, ended by them at any time. */
@NullMarked
package org.panke.server.consent;

import org.jspecify.annotations.NullMarked;
