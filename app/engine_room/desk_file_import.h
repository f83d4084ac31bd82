#pragma once

#include "core/desk/file_import.h"

#include <QThreadPool>

namespace daisychain::store {
class DeskStore;
}

namespace daisychain::engine_room {

/// FileImporter over a desk. Its end gives up what runs and waits for it: the desk must be there until then.
class DeskFileImport final : public FileImporter {
public:
    explicit DeskFileImport(store::DeskStore &desk);
    ~DeskFileImport() override;

    QFuture<Result<ImportLook>> look(QString path, ImportChoices choices) override;
    QFuture<Result<ImportSummary>> run(ImportOrder order, std::shared_ptr<ImportWatch> watch) override;

private:
    store::DeskStore &m_desk;
    std::atomic<bool> m_isEnding{false};
    QThreadPool m_thread;
};

}  // namespace daisychain::engine_room
