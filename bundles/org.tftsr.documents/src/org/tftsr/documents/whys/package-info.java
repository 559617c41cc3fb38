/** A tree of whys as files that other programs read. Every text is written as it is: redact first. */
package org.tftsr.documents.whys;
