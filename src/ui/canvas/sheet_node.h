#pragma once

#include <QImage>
#include <QQuickWindow>
#include <QSGImageNode>

#include <memory>

namespace moldloft::ui
{

/// One picture in the scene graph. The texture is made anew only when the picture is another one.
class SheetNode
{
public:
    /// The node for `image` at `target` (item coordinates), under `parent`; nullptr takes it away.
    void show(QSGNode *parent, QQuickWindow *window, const QImage &image, const QRectF &target);
    QSGImageNode *node() const { return m_node.get(); }

private:
    std::unique_ptr<QSGImageNode> m_node;
    qint64 m_shown = 0;
};

inline void SheetNode::show(QSGNode *parent, QQuickWindow *window, const QImage &image,
                            const QRectF &target)
{
    if (image.isNull()) {
        if (m_node)
            parent->removeChildNode(m_node.get());
        m_node.reset();
        m_shown = 0;
        return;
    }
    const bool fresh = !m_node;
    if (fresh) {
        m_node.reset(window->createImageNode());
        m_node->setFlag(QSGNode::OwnedByParent, false);
        m_node->setOwnsTexture(true);
        m_node->setFiltering(QSGTexture::Nearest);
    }
    if (m_shown != image.cacheKey()) {
        m_shown = image.cacheKey();
        const bool opaque = image.format() == QImage::Format_RGB32;
        m_node->setTexture(window->createTextureFromImage(
            image, opaque ? QQuickWindow::TextureIsOpaque : QQuickWindow::TextureHasAlphaChannel));
        m_node->setSourceRect(QRectF({}, image.size()));
    }
    m_node->setRect(target);
    if (fresh)
        parent->appendChildNode(m_node.get());
}

} // namespace moldloft::ui
