/** Which lines of a log are shown, and where: the document of an editor holds all of them or a window of them. */
package org.tftsr.ui.logs.internal.rows;
