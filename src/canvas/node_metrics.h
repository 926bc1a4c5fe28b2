#pragma once

#include "canvas/scene.h"

namespace moldloft::canvas
{

/// The content and size of one element's node; its position and ports are still to be set.
/// `called`: something calls or routes to it, so that it has a ClusterIP even without `expose`.
SceneNode describe(const Record &record, bool called, int channels, const TextMeasure &measure);

/// A broker's height by its number of channels.
double brokerHeight(int channels);
inline constexpr double brokerHeader = 36;
inline constexpr double channelPitch = 48;
inline constexpr double channelInset = 8;
inline constexpr double ingressHeader = 40;
inline constexpr double ingressRow = 24;
inline constexpr double noteWidth = 144;
inline constexpr double notePadding = 12;
inline constexpr double noteLine = 16;
/// Room above an ingress for its host name.
inline constexpr double hostHeight = 24;

/// `PostgreSQL` for `postgresql`, and so on; the text itself where it is none of ours.
std::string engineTitle(const std::string &engine);

/// The text in lines that are no wider: between words, or within a word that is wider alone.
std::vector<std::string> wrapped(const std::string &text, double width, TextStyle style,
                                 const TextMeasure &measure);

/// How wide a node's name may be drawn before it is elided.
double nameRoom(const SceneNode &node, const TextMeasure &measure);

/// The text cut in its middle with an ellipsis so that it fits.
std::string elided(const std::string &text, double width, TextStyle style,
                   const TextMeasure &measure);

/// What is written of a name from afar: all of it, or its beginning; nothing where fewer than three
/// letters would be left, since these tell nobody anything.
std::string beginning(const std::string &text, double width, TextStyle style,
                      const TextMeasure &measure);

} // namespace moldloft::canvas
