/** How text leaves a log for the clipboard. */
package org.tftsr.ui.logs.internal.copy;
