/** Tells of long work that has finished while the user looked elsewhere. */
package org.tftsr.ui.notice;
