/** Whether the words of a line name what is wrong or only what follows from it: a linear model over words and pairs of them. */
package org.tftsr.logs.internal.wording;
