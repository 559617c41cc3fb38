/** The issues that were deleted and are still kept. */
package org.tftsr.ui.issues.internal.trash;
