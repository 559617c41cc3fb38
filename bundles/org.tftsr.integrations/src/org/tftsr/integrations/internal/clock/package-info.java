/** What time it is for sign-ins and publications. */
package org.tftsr.integrations.internal.clock;
