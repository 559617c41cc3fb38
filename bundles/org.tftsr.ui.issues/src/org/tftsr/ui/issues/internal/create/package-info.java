/** Creating an issue by hand. */
package org.tftsr.ui.issues.internal.create;
