package io.modelbase.autoconfigure.jackson;

import java.lang.reflect.Type;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.modelbase.ToMany;
import io.modelbase.ToOne;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.type.ReferenceType;
import tools.jackson.databind.type.TypeBindings;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.databind.type.TypeModifier;

/**
 * Teaches Jackson relations. What is loaded is written, what isn't is left out, and what
 * is already being written further up is not written again. A reference is read from its
 * key or from an object that has one; collections are not read.
 */
final class RelationModule extends JacksonModule {

	private final boolean keys;

	/**
	 * Creates the module.
	 * @param keys whether references that aren't loaded are written as their keys
	 */
	RelationModule(boolean keys) {
		this.keys = keys;
	}

	@Override
	public String getModuleName() {
		return "modelbase-relations";
	}

	@Override
	public Version version() {
		return Version.unknownVersion();
	}

	@Override
	public void setupModule(SetupContext context) {
		context.addTypeModifier(new ReferenceTypes());
		context.addSerializers(new RelationSerializers());
		context.addSerializerModifier(new RelationPropertyModifier(this.keys));
		context.addDeserializers(new RelationDeserializers());
		context.addDeserializerModifier(new CollectionsIgnored());
	}

	static boolean isToOne(JavaType type) {
		return type.isTypeOrSubTypeOf(ToOne.class);
	}

	static boolean isToMany(JavaType type) {
		return type.hasRawClass(ToMany.class);
	}

	/** Lets Jackson see a reference as it sees an {@code Optional}. */
	private static final class ReferenceTypes extends TypeModifier {

		@Override
		public JavaType modifyType(JavaType type, Type declared, @Nullable TypeBindings bindings,
				TypeFactory typeFactory) {
			if (type.isReferenceType() || !isToOne(type)) {
				return type;
			}
			return ReferenceType.upgradeFrom(type, typeFactory.findFirstTypeParameter(type, ToOne.class));
		}

	}

	private static final class RelationSerializers implements Serializers {

		@Override
		public @Nullable ValueSerializer<?> findReferenceSerializer(SerializationConfig config, ReferenceType type,
				BeanDescription.Supplier description, JsonFormat.@Nullable Value format,
				@Nullable TypeSerializer contentTypeSerializer, @Nullable ValueSerializer<Object> contentSerializer) {
			return isToOne(type) ? new ToOneSerializer(type, contentTypeSerializer, contentSerializer) : null;
		}

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type,
				BeanDescription.Supplier description, JsonFormat.@Nullable Value format) {
			return isToMany(type) ? new ToManySerializer(type) : null;
		}

	}

	private static final class RelationDeserializers implements Deserializers {

		@Override
		public @Nullable ValueDeserializer<?> findReferenceDeserializer(ReferenceType type,
				DeserializationConfig config, BeanDescription.Supplier description,
				@Nullable TypeDeserializer contentTypeDeserializer,
				@Nullable ValueDeserializer<?> contentDeserializer) {
			return isToOne(type) ? new ToOneDeserializer(type) : null;
		}

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return isToMany(type) ? new ToManyDeserializer() : null;
		}

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return ToOne.class.isAssignableFrom(type) || type == ToMany.class;
		}

	}

}
