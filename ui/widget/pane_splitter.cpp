#include "ui/widget/pane_splitter.h"

#include <algorithm>

namespace daisychain::ui {

namespace {

class PaneHandle final : public QSplitterHandle {
public:
    explicit PaneHandle(PaneSplitter &splitter)
        : QSplitterHandle(splitter.orientation(), &splitter)
        , m_splitter(splitter)
    {
    }

protected:
    void mouseDoubleClickEvent(QMouseEvent *) override { m_splitter.toggleAt(this); }

private:
    PaneSplitter &m_splitter;
};

}  // namespace

PaneSplitter::PaneSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        rememberWidths();
        Q_EMIT layoutChanged();
    });
}

void PaneSplitter::addPane(QWidget *pane, int width, int least, bool takesRest)
{
    Q_ASSERT(!pane->objectName().isEmpty());
    pane->setMinimumWidth(least);
    addWidget(pane);
    setStretchFactor(count() - 1, takesRest ? 1 : 0);
    m_panes.append({pane, width, takesRest});
    spread();
}

PaneSplitter::Pane *PaneSplitter::find(const QString &name)
{
    const auto it = std::find_if(m_panes.begin(), m_panes.end(),
                                 [&name](const Pane &pane) { return pane.widget->objectName() == name; });
    return it == m_panes.end() ? nullptr : &*it;
}

bool PaneSplitter::isFolded(const QString &pane) const
{
    return std::any_of(m_panes.begin(), m_panes.end(), [&pane](const Pane &each) {
        return each.widget->objectName() == pane && each.isFolded;
    });
}

void PaneSplitter::setFolded(const QString &pane, bool isFolded)
{
    Pane *found = find(pane);
    if (!found || found->isFolded == isFolded)
        return;
    found->isFolded = isFolded;
    show(*found);
    Q_EMIT layoutChanged();
}

QSplitterHandle *PaneSplitter::createHandle()
{
    return new PaneHandle(*this);
}

void PaneSplitter::toggleAt(const QSplitterHandle *pressed)
{
    // The line i stands before the pane i.
    for (int i = 1; i < count(); ++i) {
        if (handle(i) != pressed)
            continue;
        const Pane &pane = m_panes[m_panes[i].takesRest ? i - 1 : i];
        return setFolded(pane.widget->objectName(), !pane.isFolded);
    }
}

void PaneSplitter::setSuppressed(const QString &pane, bool isSuppressed)
{
    Pane *found = find(pane);
    if (!found || found->isSuppressed == isSuppressed)
        return;
    found->isSuppressed = isSuppressed;
    show(*found);
}

void PaneSplitter::show(const Pane &pane)
{
    pane.widget->setVisible(!pane.isFolded && !pane.isSuppressed);
    spread();
    Q_EMIT foldsChanged();
}

void PaneSplitter::rememberWidths()
{
    const QList<int> widths = sizes();
    for (qsizetype i = 0; i < m_panes.size(); ++i) {
        if (!m_panes[i].widget->isHidden() && widths[i] > 0)
            m_panes[i].width = widths[i];
    }
}

void PaneSplitter::spread()
{
    QList<int> widths;
    int rest = width();
    for (const Pane &pane : m_panes) {
        if (!pane.widget->isHidden() && !pane.takesRest)
            rest -= pane.width + handleWidth();
    }
    for (const Pane &pane : m_panes)
        widths.append(pane.takesRest ? std::max(rest, pane.widget->minimumWidth()) : pane.width);
    setSizes(widths);
}

QByteArray PaneSplitter::layoutState() const
{
    QByteArrayList parts;
    for (const Pane &pane : m_panes) {
        parts.append(pane.widget->objectName().toLatin1() + '=' + QByteArray::number(pane.width) +
                     (pane.isFolded ? "-" : "+"));
    }
    return parts.join(';');
}

void PaneSplitter::restoreLayout(const QByteArray &state)
{
    for (const QByteArray &part : state.split(';')) {
        const qsizetype equals = part.indexOf('=');
        if (equals <= 0 || !(part.endsWith('+') || part.endsWith('-')))
            continue;
        const QString name = QString::fromLatin1(part.left(equals));
        const int width = part.mid(equals + 1).chopped(1).toInt();
        for (Pane &pane : m_panes) {
            if (pane.widget->objectName() != name || width <= 0)
                continue;
            pane.width = std::max(width, pane.widget->minimumWidth());
            pane.isFolded = part.endsWith('-');
            show(pane);
        }
    }
    spread();
}

}  // namespace daisychain::ui
