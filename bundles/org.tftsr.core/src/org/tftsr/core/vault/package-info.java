/** How the database is protected: what opens it, who is asked for it, and when it is locked. Holds no cryptography. */
package org.tftsr.core.vault;
