package io.modelbase.autoconfigure.plain;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An immutable entity with optimistic locking and auditing.
 *
 * @param id the id
 * @param version the version
 * @param owner the owner
 * @param balance the balance
 * @param createdAt when it was inserted
 * @param modifiedAt when it was last written
 * @param createdBy who inserted it
 * @param modifiedBy who last wrote it
 */
@Table
public record Account(@Id @Nullable Long id, @Version @Nullable Long version, String owner, int balance,
		@CreatedDate @Nullable LocalDateTime createdAt, @LastModifiedDate @Nullable LocalDateTime modifiedAt,
		@CreatedBy @Nullable String createdBy, @LastModifiedBy @Nullable String modifiedBy) {

	public static Account of(String owner, int balance) {
		return new Account(null, null, owner, balance, null, null, null, null);
	}

	public Account withBalance(int balance) {
		return new Account(this.id, this.version, this.owner, balance, this.createdAt, this.modifiedAt, this.createdBy,
				this.modifiedBy);
	}

}
