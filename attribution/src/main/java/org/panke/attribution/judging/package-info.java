/**
 * The rules at work in one project. {@link Registering} answers a registration, {@link Attribution} judges a visit,
 * {@link Settling} settles a contract: three questions without side effects. {@link Office} takes the facts in order,
 * asks them and remembers what follows. Nothing here knows a phone, a name, a clock or a file, and nothing may.
 */
@NullMarked
package org.panke.attribution.judging;

import org.jspecify.annotations.NullMarked;
