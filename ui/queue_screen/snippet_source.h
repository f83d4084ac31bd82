#pragma once

#include "core/desk/snippet.h"
#include "ui/shell/palette_source.h"

#include <QObject>

namespace daisychain::ui {

class SnippetBook;

/// Finds saved replies for the palette, by "/name" or words of them.
class SnippetSource final : public QObject, public PaletteSource {
    Q_OBJECT

public:
    explicit SnippetSource(const SnippetBook &book, QObject *parent = nullptr);

    QFuture<Result<QList<PaletteEntry>>> find(QString query, int limit) override;

Q_SIGNALS:
    /// It shall go into the reply.
    void chosen(daisychain::SnippetId snippet);

private:
    const SnippetBook &m_book;
};

}  // namespace daisychain::ui
