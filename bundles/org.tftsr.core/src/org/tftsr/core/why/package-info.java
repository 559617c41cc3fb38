/** The tree of whys of an issue: what it holds, how it is changed, and how changes of two people are brought together. */
package org.tftsr.core.why;
