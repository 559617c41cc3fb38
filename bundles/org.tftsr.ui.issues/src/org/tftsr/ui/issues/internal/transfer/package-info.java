/** The wizards that take whole issues out of the database and into it. */
package org.tftsr.ui.issues.internal.transfer;
