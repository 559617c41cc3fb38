/** Labelled messages, one a line, and what fits the weights of the model of wording to them. */
package org.tftsr.logs.tests.wording;
