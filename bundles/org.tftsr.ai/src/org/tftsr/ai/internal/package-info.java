/** How conversations are put together, asked, kept and judged. */
package org.tftsr.ai.internal;
