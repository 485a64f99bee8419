/** What the law asks and which test shows it, as one page. Start at {@link org.panke.house.law.RequirementsPage}. */
@NullMarked
package org.panke.house.law;

import org.jspecify.annotations.NullMarked;
