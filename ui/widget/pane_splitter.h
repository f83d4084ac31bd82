#pragma once

#include <QHash>
#include <QSplitter>

namespace daisychain::ui {

/// Panes side by side that are resized by mouse and key, folded away (also by a double click on the line
/// between them), and remembered. A pane is known by the objectName of its widget.
class PaneSplitter : public QSplitter {
    Q_OBJECT

public:
    explicit PaneSplitter(QWidget *parent = nullptr);

    /// `width` is what it has at first, in device independent pixels; `least` below which it is not pressed.
    /// One pane takes what is over: the one with `takesRest`.
    void addPane(QWidget *pane, int width, int least, bool takesRest = false);
    bool isFolded(const QString &pane) const;
    void setFolded(const QString &pane, bool isFolded);
    /// Out of sight while there is no room for it; says nothing about what the person wants.
    void setSuppressed(const QString &pane, bool isSuppressed);

    /// Folds or unfolds the pane at the line `handle`: the one that does not take the rest.
    void toggleAt(const QSplitterHandle *handle);

    /// Widths and folds, for a setting; in a form that other versions can read.
    QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

Q_SIGNALS:
    /// The person moved, folded or unfolded a pane.
    void layoutChanged();
    /// Somebody sees that it is folded: one, or because there is no room.
    void foldsChanged();

protected:
    QSplitterHandle *createHandle() override;

private:
    struct Pane {
        QWidget *widget = nullptr;
        int width = 0;
        bool takesRest = false;
        bool isFolded = false;
        bool isSuppressed = false;
    };
    Pane *find(const QString &name);
    void show(const Pane &pane);
    void rememberWidths();
    void spread();

    QList<Pane> m_panes;
};

}  // namespace daisychain::ui
