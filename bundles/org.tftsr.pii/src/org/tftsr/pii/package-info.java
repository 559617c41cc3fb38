/** Finds personal data and secrets in text and replaces them: the detector, pseudonyms and the redactor. */
package org.tftsr.pii;
