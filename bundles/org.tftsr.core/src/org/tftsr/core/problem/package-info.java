/** Failures that a person can do something about, told as what, why and what to do. */
package org.tftsr.core.problem;
