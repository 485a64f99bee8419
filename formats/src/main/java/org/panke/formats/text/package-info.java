/** Text from anywhere: which encoding it is in, what a message may show of it, which word was meant. */
@NullMarked
package org.panke.formats.text;

import org.jspecify.annotations.NullMarked;
