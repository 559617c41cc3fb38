/** What answers claim, and whether the lines say so. */
package org.tftsr.ai.internal.claims;
