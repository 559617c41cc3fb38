/** The tree of whys of an issue on a canvas. */
package org.tftsr.ui.issues.internal.whys;
