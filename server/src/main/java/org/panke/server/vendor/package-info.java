/**
 * Who processes personal data on the office's behalf, what was agreed with them, and that nothing of it stays with them
 * once the contract has ended (PIPL 21). Start at {@link org.panke.server.vendor.Vendors}. Never closes a contract before
 * the vendor's way in is cut and their paper of return or deletion is entered.
 */
@NullMarked
package org.panke.server.vendor;

import org.jspecify.annotations.NullMarked;
