#pragma once

#include "kinds/codec.h"

// The shapes of the mappings that stand inside elements, and short ways to describe fields.

namespace moldloft::kinds
{

Field text(std::string key, Message title, Message doc);
Field integer(std::string key, Message title, Message doc, std::int64_t min, std::int64_t max);
Field number(std::string key, Message title, Message doc);
Field duration(std::string key, Message title, Message doc);
Field quantity(std::string key, Message title, Message doc);
Field percent(std::string key, Message title, Message doc);
Field boolean(std::string key, Message title, Message doc);
Field choice(std::string key, Message title, Message doc, std::vector<std::string> choices);
Field reference(std::string key, Message title, Message doc, std::vector<ElementKind> targets);
Field listOf(Field item, std::string key, Message title, Message doc);
Field mapOf(Field item, std::string key, Message title, Message doc);
/// An object of type T, with its members from shapeOf<T>().
template<class T>
Field object(std::string key, Message title, Message doc, std::string shortForm = {})
{
    Field field{std::move(key), std::move(title), std::move(doc), FieldType::Object};
    field.members = shapeOf<T>().fields();
    field.shortForm = std::move(shortForm);
    return field;
}
/// `20ms`, or {p50: 20ms, p99: 120ms}.
Field latency(Message title, Message doc);
Field whatIf(Field field); ///< read by simulate/ alone
Field required(Field field);
/// Where an empty mapping or list says something, and is written.
Field emptied(Field field);
/// A text of a form of its own (kinds/text_forms.h), with an example.
Field checked(Field field, const TextForm &form, std::string example);
Field fallback(Field field, std::string text);
Field absent(Field field, Message words);
/// Asked for only where that sibling has that value.
Field onlyWith(Field field, std::string sibling, std::string value);
/// The item of a list of names or texts.
Field item(FieldType type = FieldType::Text);
Field commandField();
Field argsField();
Field storageClassField();
Field cidrsField();
/// Of a database or broker: who runs it, and what that needs to be told.
Field managedField();
Field operatorReplicasField();
Field externalHostField();
Field externalPortField();
Field externalCidrsField();
/// `ignore` of an element and of the design.
Field ignoreField();

} // namespace moldloft::kinds

namespace moldloft
{

template<>
const Shape<Port> &shapeOf<Port>();
template<>
const Shape<Latency> &shapeOf<Latency>();
template<>
const Shape<Call> &shapeOf<Call>();
template<>
const Shape<Health> &shapeOf<Health>();
template<>
const Shape<Resources> &shapeOf<Resources>();
template<>
const Shape<Autoscale> &shapeOf<Autoscale>();
template<>
const Shape<DataField> &shapeOf<DataField>();
template<>
const Shape<DocumentShape> &shapeOf<DocumentShape>();
template<>
const Shape<Sidecar> &shapeOf<Sidecar>();
template<>
const Shape<Expose> &shapeOf<Expose>();
template<>
const Shape<Security> &shapeOf<Security>();
template<>
const Shape<Waiver> &shapeOf<Waiver>();
template<>
const Shape<RuleSetting> &shapeOf<RuleSetting>();
template<>
const Shape<IngressRule> &shapeOf<IngressRule>();
template<>
const Shape<NodePool> &shapeOf<NodePool>();
template<>
const Shape<IngressController> &shapeOf<IngressController>();
template<>
const Shape<Cluster> &shapeOf<Cluster>();
template<>
const Shape<PatchTarget> &shapeOf<PatchTarget>();
template<>
const Shape<Run> &shapeOf<Run>();
template<>
const Shape<Volume> &shapeOf<Volume>();
template<>
const Shape<Quota> &shapeOf<Quota>();
template<>
const Shape<GatewayController> &shapeOf<GatewayController>();
template<>
const Shape<PriorityClass> &shapeOf<PriorityClass>();
template<>
const Shape<SecretSource> &shapeOf<SecretSource>();
template<>
const Shape<JsonOperation> &shapeOf<JsonOperation>();
template<>
const Shape<Patch> &shapeOf<Patch>();

} // namespace moldloft
