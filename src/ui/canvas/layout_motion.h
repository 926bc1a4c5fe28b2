#pragma once

#include <QImage>
#include <QVariantAnimation>

#include <memory>
#include <vector>

#include "canvas/scene.h"

namespace moldloft::ui
{

/// The way from what was shown to what an automatic layout has made of it. The design has its new
/// layout from the start; only the picture follows. Where little is in view its parts move there;
/// where much is, the picture before fades away above the one after.
class LayoutMotion : public QObject
{
    Q_OBJECT

public:
    explicit LayoutMotion(QObject *parent = nullptr);

    /// The scene that comes next is reached from this one, of which `picture` is the view.
    void prepare(std::shared_ptr<const canvas::Scene> from, const QImage &picture,
                 int milliseconds);
    /// Hears before each frame what the design's scene is, and where one looks: the area on the
    /// screen, before and after. Any scene but the one that was announced ends the motion.
    void follow(const std::shared_ptr<const canvas::Scene> &now, const canvas::Rect &area);
    /// What lies below is painted: once everything has arrived, nothing needs to hide it any more.
    void landed();
    void stop();

    bool isActive() const { return m_stage != Stage::None && m_stage != Stage::Prepared; }
    bool moves() const { return m_stage == Stage::Moving; }
    /// 0 to 1, of the way.
    double part() const;
    const QImage &picture() const { return m_picture; }
    /// What is on its way through that area; of other things only what lies in it.
    canvas::Scene scene(const canvas::Rect &area) const;

Q_SIGNALS:
    void moved();

private:
    enum class Stage { None, Prepared, Moving, Fading };

    void setOut(const canvas::Rect &area);
    bool isMuch(const canvas::Rect &area) const;
    canvas::SceneNode nodeAt(std::size_t i, double part) const;
    canvas::SceneEdge edgeAt(std::size_t i, double part) const;

    Stage m_stage = Stage::None;
    std::shared_ptr<const canvas::Scene> m_from;
    std::shared_ptr<const canvas::Scene> m_to;
    std::vector<const canvas::SceneEdge *> m_before; ///< of m_from, by the index in m_to
    QImage m_picture;
    QVariantAnimation m_way;
};

} // namespace moldloft::ui
