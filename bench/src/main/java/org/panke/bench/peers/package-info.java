/** The plainest part of the rules, which visit is whose, done by others on the same events. */
@NullMarked
package org.panke.bench.peers;

import org.jspecify.annotations.NullMarked;
