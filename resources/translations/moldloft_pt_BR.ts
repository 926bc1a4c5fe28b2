<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Moldloft</source>
        <translation>Sobre o Moldloft</translation>
    </message>
    <message>
        <source>Moldloft %1</source>
        <translation>Moldloft %1</translation>
    </message>
    <message>
        <source>Draws microservice systems, says where a drawing breaks the rules of the trade, and cuts from it everything that the system needs to run.</source>
        <translation>Desenha sistemas de microsserviços, diz onde um desenho quebra as regras do ofício e corta dele tudo o que o sistema precisa para rodar.</translation>
    </message>
    <message>
        <source>Apache License 2.0. No account, no telemetry; the network only where it is asked for.</source>
        <translation>Apache License 2.0. Sem conta, sem telemetria; a rede só onde for pedida.</translation>
    </message>
    <message>
        <source>Made with Qt (LGPL 3), yaml-cpp (MIT) and libgit2 (GPL 2 with linking exception).</source>
        <translation>Feito com Qt (LGPL 3), yaml-cpp (MIT) e libgit2 (GPL 2 com exceção de ligação).</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>AddCommands</name>
    <message>
        <source>Add by name…</source>
        <translation>Adicionar por nome…</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Adicionar %1</translation>
    </message>
</context>
<context>
    <name>AliasDialog</name>
    <message>
        <source>Which namespace shall reach it?</source>
        <translation>Qual namespace deve alcançá-lo?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Add ExternalName</source>
        <translation>Adicionar ExternalName</translation>
    </message>
    <message>
        <source>There is no other namespace yet.</source>
        <translation>Ainda não há outro namespace.</translation>
    </message>
    <message>
        <source>An ExternalName in that namespace becomes the service&apos;s local name there.</source>
        <translation>Um ExternalName nesse namespace se torna o nome local do serviço ali.</translation>
    </message>
    <message>
        <source>There is no other namespace yet. Add one first.</source>
        <translation>Ainda não há outro namespace. Adicionar um antes.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
</context>
<context>
    <name>ArrangeCommands</name>
    <message>
        <source>Lay out everything</source>
        <translation>Organizar tudo</translation>
    </message>
    <message>
        <source>Lay out the whole design anew, as one undo step</source>
        <translation>Organizar o desenho inteiro de novo, como um único passo de desfazer</translation>
    </message>
    <message>
        <source>Lay out the selection</source>
        <translation>Organizar a seleção</translation>
    </message>
    <message>
        <source>Lay out what is selected; everything else stays where it is</source>
        <translation>Organizar o que está selecionado; todo o resto fica onde está</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Cancel the layout</source>
        <translation>Cancelar a organização</translation>
    </message>
    <message>
        <source>No layout is under way.</source>
        <translation>Nenhuma organização está em andamento.</translation>
    </message>
    <message>
        <source>Select two elements or more to align them.</source>
        <translation>Selecionar dois elementos ou mais para alinhá-los.</translation>
    </message>
    <message>
        <source>Select three elements or more to distribute them.</source>
        <translation>Selecionar três elementos ou mais para distribuí-los.</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Alinhar à esquerda</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Alinhar pelos centros</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Alinhar à direita</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Alinhar por cima</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Alinhar pelos meios</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Alinhar por baixo</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Distribuir na horizontal</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Distribuir na vertical</translation>
    </message>
    <message>
        <source>Fold or unfold the namespace</source>
        <translation>Recolher ou expandir o namespace</translation>
    </message>
    <message>
        <source>Show the namespace of what is selected as one box, or with all that stands in it</source>
        <translation>Mostrar o namespace do que está selecionado como uma só caixa, ou com tudo o que há nele</translation>
    </message>
    <message>
        <source>Fold all namespaces</source>
        <translation>Recolher todos os namespaces</translation>
    </message>
    <message>
        <source>Unfold all namespaces</source>
        <translation>Expandir todos os namespaces</translation>
    </message>
</context>
<context>
    <name>BranchRow</name>
    <message>
        <source>its upstream is gone</source>
        <translation>o ramo remoto não existe mais</translation>
    </message>
    <message>
        <source>not pushed</source>
        <translation>ainda não enviado</translation>
    </message>
    <message>
        <source>as %1</source>
        <translation>igual a %1</translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) to push</source>
        <translation>
            <numerusform>%n commit a enviar</numerusform>
            <numerusform>%n commits a enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n commit(s) behind</source>
        <translation>
            <numerusform>%n commit atrás</numerusform>
            <numerusform>%n commits atrás</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to push, %2 behind</source>
        <translation>%1 a enviar, %2 atrás</translation>
    </message>
    <message>
        <source>%1, the current branch, %2</source>
        <translation>%1, o ramo atual, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Mudar</translation>
    </message>
</context>
<context>
    <name>BranchesView</name>
    <message>
        <source>Branches</source>
        <translation>Ramos</translation>
    </message>
</context>
<context>
    <name>BreadcrumbBar</name>
    <message>
        <source>Where this is</source>
        <translation>Onde isto está</translation>
    </message>
</context>
<context>
    <name>BrokenFile</name>
    <message>
        <source>%1 cannot be read.</source>
        <translation>Não é possível ler %1.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>The file was not changed. Correct it in an editor, then try again.</source>
        <translation>O arquivo não foi mudado. Corrigi-lo em um editor e tentar de novo.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Abrir outro arquivo…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>A merge of git has left it with both sides in it. Both can be shown on the canvas, to choose for each value.</source>
        <translation>Uma mesclagem do git o deixou com os dois lados. Ambos podem ser mostrados na tela, para escolher cada valor.</translation>
    </message>
    <message>
        <source>Solve the conflict</source>
        <translation>Resolver o conflito</translation>
    </message>
    <message>
        <source>Its conflict cannot be shown on the canvas: %1 %2</source>
        <translation>O conflito não pode ser mostrado na tela: %1 %2</translation>
    </message>
</context>
<context>
    <name>CanvasFloor</name>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deles</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
</context>
<context>
    <name>CanvasOverlay</name>
    <message>
        <source>New name</source>
        <translation>Novo nome</translation>
    </message>
    <message>
        <source>Add here</source>
        <translation>Adicionar aqui</translation>
    </message>
    <message>
        <source>Add at the end of the line</source>
        <translation>Adicionar no fim da linha</translation>
    </message>
</context>
<context>
    <name>ChangeSign</name>
    <message>
        <source>added</source>
        <translation>adicionado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>alterado</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
</context>
<context>
    <name>ChoicePopup</name>
    <message>
        <source>Search</source>
        <translation>Procurar</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>Nada com esse nome</translation>
    </message>
</context>
<context>
    <name>ClusterKnobs</name>
    <message>
        <source>%1: nodes</source>
        <translation>%1: nós</translation>
    </message>
    <message>
        <source>Nodes of %1</source>
        <translation>Nós de %1</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>mortos</translation>
    </message>
    <message>
        <source>Dead nodes of %1</source>
        <translation>Nós mortos de %1</translation>
    </message>
    <message>
        <source>%1: pods</source>
        <translation>%1: pods</translation>
    </message>
    <message>
        <source>Pods of %1</source>
        <translation>Pods de %1</translation>
    </message>
</context>
<context>
    <name>ClusterLegend</name>
    <message>
        <source>down</source>
        <translation>parado</translation>
    </message>
    <message>
        <source>degraded or slow</source>
        <translation>degradado ou lento</translation>
    </message>
    <message>
        <source>moved from a dead node</source>
        <translation>movido de um nó morto</translation>
    </message>
</context>
<context>
    <name>ClusterNode</name>
    <message>
        <source>%1, dead</source>
        <translation>%1, morto</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n pod(s)</source>
        <translation>
            <numerusform>%1: %n pod</numerusform>
            <numerusform>%1: %n pods</numerusform>
        </translation>
    </message>
    <message>
        <source>CPU %1, memory %2 GiB. %3</source>
        <translation>CPU %1, memória %2 GiB. %3</translation>
    </message>
    <message>
        <source>Its pods are missed after 50 s and placed anew after 300 s more. A click brings it back.</source>
        <translation>A falta dos pods dele é notada após 50 s, e eles são alocados de novo após mais 300 s. Um clique o traz de volta.</translation>
    </message>
</context>
<context>
    <name>ClusterSliders</name>
    <message>
        <source>Nodes of %1</source>
        <translation>Nós de %1</translation>
    </message>
    <message>
        <source>Pods of %1</source>
        <translation>Pods de %1</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requisições</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Autoscalers at work</source>
        <translation>Autoscalers em ação</translation>
    </message>
</context>
<context>
    <name>ClusterView</name>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Everything as it is drawn</source>
        <translation>Tudo como está desenhado</translation>
    </message>
    <message>
        <source>Back to the drawing (Esc)</source>
        <translation>Voltar ao desenho (Esc)</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Control plane</source>
        <translation>Plano de controle</translation>
    </message>
    <message>
        <source>API server, etcd, scheduler and controllers. It takes no pods of the design; while it is down pods go on, but none is placed anew.</source>
        <translation>Servidor da API, etcd, scheduler e controladores. Não recebe pods do desenho; enquanto está parado, os pods continuam, mas nenhum é alocado de novo.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Sem lugar</translation>
    </message>
</context>
<context>
    <name>CommandButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>CommandGroup</name>
    <message>
        <source>No design is open.</source>
        <translation>Nenhum desenho está aberto.</translation>
    </message>
    <message>
        <source>Two versions are compared. Esc leaves.</source>
        <translation>Duas versões estão em comparação. Esc sai.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar ou executar um comando</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
    <message>
        <source>Nothing has these letters in its name. Fewer letters find more; Esc goes back.</source>
        <translation>Nada tem estas letras no nome. Menos letras encontram mais; Esc volta.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Exibir</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ir</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Ajuda</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>E se</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Before: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Depois: %1</translation>
    </message>
    <message>
        <source>How the versions are shown</source>
        <translation>Como as versões são mostradas</translation>
    </message>
    <message>
        <source>One drawing</source>
        <translation>Um desenho</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Restaurar tudo</translation>
    </message>
    <message>
        <source>Back to the drawing (Esc)</source>
        <translation>Voltar ao desenho (Esc)</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <source>What has changed</source>
        <translation>O que mudou</translation>
    </message>
    <message>
        <source>Reading both versions…</source>
        <translation>Lendo as duas versões…</translation>
    </message>
</context>
<context>
    <name>CompareRow</name>
    <message>
        <source>from %1 to %2</source>
        <translation>de %1 para %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No longer: %1</source>
        <translation>Não mais: %1</translation>
    </message>
    <message>
        <source>New %1: %2</source>
        <translation>Novo %1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>error</source>
        <translation>erro</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>aviso</translation>
    </message>
    <message>
        <source>gone · %1</source>
        <translation>sumiu · %1</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remover</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>The earlier version does not have it. Undo takes it back.</source>
        <translation>A versão anterior não o tem. Desfazer reverte.</translation>
    </message>
    <message>
        <source>As the earlier version has it (Ctrl+Alt+R). Undo takes it back.</source>
        <translation>Como a versão anterior o tem (Ctrl+Alt+R). Desfazer reverte.</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>Comparison of %1 and %2</source>
        <translation>Comparação de %1 e %2</translation>
    </message>
    <message>
        <source>Both versions in one drawing</source>
        <translation>As duas versões em um desenho</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ConflictBanner</name>
    <message numerus="yes">
        <source>%n file(s) of the project wait(s) for conflicts to be solved.</source>
        <translation>
            <numerusform>%n arquivo do projeto espera a solução de conflitos.</numerusform>
            <numerusform>%n arquivos do projeto esperam a solução de conflitos.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are in %1. Nothing is committed until then.</source>
        <translation>Estão em %1. Até lá, nenhum commit é feito.</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
    </message>
</context>
<context>
    <name>ConflictChoice</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deles</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
</context>
<context>
    <name>ConflictPanel</name>
    <message>
        <source>Conflict of the design</source>
        <translation>Conflito do desenho</translation>
    </message>
    <message>
        <source>Nothing was changed by both</source>
        <translation>Nada foi mudado pelos dois</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) changed on both sides</source>
        <translation>
            <numerusform>%n valor mudou nos dois lados</numerusform>
            <numerusform>%n valores mudaram nos dois lados</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything else comes together by itself. Mine is what this branch has; theirs is what is merged into it.</source>
        <translation>Todo o resto se junta sozinho. Meu é o que este branch tem; deles é o que se mescla nele.</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Tudo meu</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Tudo deles</translation>
    </message>
    <message>
        <source>What both changed</source>
        <translation>O que os dois mudaram</translation>
    </message>
    <message>
        <source>Save the clean file</source>
        <translation>Salvar o arquivo limpo</translation>
    </message>
    <message>
        <source>As it is chosen, without a marker. git is told afterwards, if you say so.</source>
        <translation>Como foi escolhido, sem marcador. O git é avisado depois, se assim for pedido.</translation>
    </message>
</context>
<context>
    <name>ConflictRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The design: %1</source>
        <translation>O desenho: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>A daqui</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>A do arquivo</translation>
    </message>
</context>
<context>
    <name>ConflictedBanner</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is clean, and git still counts it as in conflict.</source>
        <translation>%1 está limpo, e o git ainda o conta como em conflito.</translation>
    </message>
    <message>
        <source>A merge has left %1 in conflict.</source>
        <translation>Uma mesclagem deixou %1 em conflito.</translation>
    </message>
    <message>
        <source>Telling it is git add; the merge is then finished with a commit.</source>
        <translation>Avisar é git add; a mesclagem termina então com um commit.</translation>
    </message>
    <message>
        <source>Both sides can be shown on the canvas, to choose for each value.</source>
        <translation>Os dois lados podem ser mostrados na tela, para escolher cada valor.</translation>
    </message>
    <message>
        <source>Tell git</source>
        <translation>Avisar o git</translation>
    </message>
    <message>
        <source>Solve anew…</source>
        <translation>Resolver de novo…</translation>
    </message>
    <message>
        <source>Solve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
    </message>
</context>
<context>
    <name>ConflictsDialog</name>
    <message numerus="yes">
        <source>%n value(s) changed on both sides</source>
        <translation>
            <numerusform>%n valor mudado dos dois lados</numerusform>
            <numerusform>%n valores mudados dos dois lados</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Todas as do arquivo</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Todas as daqui</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Mesclar</translation>
    </message>
    <message>
        <source>Everything else comes together by itself. The file&apos;s own version is kept for 7 days, and undo takes the merge back.</source>
        <translation>Todo o resto se junta sozinho. A versão do arquivo é guardada por 7 dias, e desfazer reverte a mesclagem.</translation>
    </message>
</context>
<context>
    <name>ConnectPanel</name>
    <message>
        <source>Connect %1 to</source>
        <translation>Conectar %1 a</translation>
    </message>
    <message>
        <source>Name of what the line ends at</source>
        <translation>Nome de onde a linha termina</translation>
    </message>
    <message>
        <source>Nothing that can be connected has this name.</source>
        <translation>Nada que possa ser conectado tem esse nome.</translation>
    </message>
    <message>
        <source>Enter connects, Esc cancels</source>
        <translation>Enter conecta, Esc cancela</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Fechar (Esc)</translation>
    </message>
</context>
<context>
    <name>DiffRow</name>
    <message numerus="yes">
        <source>%n equal line(s), folded</source>
        <translation>
            <numerusform>%n linha igual, recolhida</numerusform>
            <numerusform>%n linhas iguais, recolhidas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, removed: %2</source>
        <translation>%1, removida: %2</translation>
    </message>
    <message>
        <source>%1, added: %2</source>
        <translation>%1, nova: %2</translation>
    </message>
    <message>
        <source>%1, changed: %2, before: %3</source>
        <translation>%1, mudada: %2, antes: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n linha igual</numerusform>
            <numerusform>%n linhas iguais</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiffView</name>
    <message>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
</context>
<context>
    <name>DifferencesView</name>
    <message>
        <source>Both say the same.</source>
        <translation>As duas dizem o mesmo.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Diferenças</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>added</source>
        <translation>adicionado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>remover</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>mudado</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Prévia</translation>
    </message>
    <message>
        <source>Collapse (Ctrl+3)</source>
        <translation>Recolher (Ctrl+3)</translation>
    </message>
    <message>
        <source>Expand (Ctrl+3)</source>
        <translation>Expandir (Ctrl+3)</translation>
    </message>
    <message>
        <source>Below the canvas</source>
        <translation>Abaixo da tela</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>E se</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Histórico</translation>
    </message>
</context>
<context>
    <name>EditCommands</name>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Desfazer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>Nada a desfazer.</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Refazer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>Nada a refazer.</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Colar</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Select one element to rename it.</source>
        <translation>Selecionar um elemento para renomeá-lo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Selecionar tudo</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Não selecionar nada</translation>
    </message>
    <message>
        <source>Paste here</source>
        <translation>Colar aqui</translation>
    </message>
    <message>
        <source>Paste with the upper left corner at the pointer</source>
        <translation>Colar com o canto superior esquerdo no ponteiro</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Select connected</source>
        <translation>Selecionar ligados</translation>
    </message>
    <message>
        <source>Select what a line joins to the selection; again: all that can be reached</source>
        <translation>Selecionar o que uma linha liga à seleção; de novo: tudo o que pode ser alcançado</translation>
    </message>
    <message>
        <source>Select same kind</source>
        <translation>Selecionar do mesmo tipo</translation>
    </message>
    <message>
        <source>Invert selection</source>
        <translation>Inverter a seleção</translation>
    </message>
    <message>
        <source>Connect to…</source>
        <translation>Conectar a…</translation>
    </message>
    <message>
        <source>Select one element to connect it.</source>
        <translation>Selecionar um elemento para conectá-lo.</translation>
    </message>
    <message>
        <source>Select and move</source>
        <translation>Selecionar e mover</translation>
    </message>
    <message>
        <source>Draw lines</source>
        <translation>Desenhar linhas</translation>
    </message>
    <message>
        <source>Draw lines from anywhere on a node</source>
        <translation>Desenhar linhas a partir de qualquer ponto de um nó</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Escrever uma nota</translation>
    </message>
    <message>
        <source>Write a note where the canvas is pressed</source>
        <translation>Escrever uma nota onde a tela for pressionada</translation>
    </message>
</context>
<context>
    <name>Element</name>
    <message>
        <source>%1 to %2 pods</source>
        <translation>%1 a %2 pods</translation>
    </message>
    <message>
        <source>1 pod</source>
        <translation>1 pod</translation>
    </message>
    <message>
        <source>%1 pods</source>
        <translation>%1 pods</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banco de dados</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>ExternalName</source>
        <translation>ExternalName</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erro</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 erros</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 avisos</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>pertence a %1</translation>
    </message>
    <message>
        <source>owns %1</source>
        <translation>possui %1</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>usado por %1</translation>
    </message>
    <message>
        <source>uses %1</source>
        <translation>usa %1</translation>
    </message>
    <message>
        <source>called by %1</source>
        <translation>chamado por %1</translation>
    </message>
    <message>
        <source>calls %1</source>
        <translation>chama %1</translation>
    </message>
    <message>
        <source>published by %1</source>
        <translation>publicado por %1</translation>
    </message>
    <message>
        <source>publishes %1</source>
        <translation>publica em %1</translation>
    </message>
    <message>
        <source>read by %1</source>
        <translation>lido por %1</translation>
    </message>
    <message>
        <source>subscribes to %1</source>
        <translation>assina %1</translation>
    </message>
    <message>
        <source>reached from %1</source>
        <translation>alcançado a partir de %1</translation>
    </message>
    <message>
        <source>routes to %1</source>
        <translation>roteia para %1</translation>
    </message>
    <message>
        <source>has the alias %1</source>
        <translation>tem o alias %1</translation>
    </message>
    <message>
        <source>stands for %1</source>
        <translation>representa %1</translation>
    </message>
    <message>
        <source>carries %1</source>
        <translation>transporta %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 in %3</source>
        <translation>%1 %2 em %3</translation>
    </message>
    <message>
        <source>1 element</source>
        <translation>1 elemento</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>and 1 more line</source>
        <translation>e mais 1 linha</translation>
    </message>
    <message>
        <source>and %1 more lines</source>
        <translation>e mais %1 linhas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>subject, then verb and object</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>EmptyFloor</name>
    <message>
        <source>Drag a service here,
or press S</source>
        <translation>Arrastar um serviço até aqui
ou teclar S</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Começar por um modelo</translation>
    </message>
</context>
<context>
    <name>ExportChoicesForm</name>
    <message>
        <source>What is generated</source>
        <translation>O que é gerado</translation>
    </message>
    <message>
        <source>Kubernetes manifests</source>
        <translation>Manifestos do Kubernetes</translation>
    </message>
    <message>
        <source>C++ services</source>
        <translation>Serviços C++</translation>
    </message>
    <message>
        <source>Layout of the manifests</source>
        <translation>Disposição dos manifestos</translation>
    </message>
    <message>
        <source>A base and overlays for dev, staging and prod: kubectl apply -k</source>
        <translation>Uma base e overlays para dev, staging e prod: kubectl apply -k</translation>
    </message>
    <message>
        <source>A chart with values for each place: helm upgrade --install</source>
        <translation>Um chart com valores para cada lugar: helm upgrade --install</translation>
    </message>
    <message>
        <source>Plain YAML</source>
        <translation>YAML simples</translation>
    </message>
    <message>
        <source>One file for each place, with every object: kubectl apply -f</source>
        <translation>Um arquivo para cada lugar, com todos os objetos: kubectl apply -f</translation>
    </message>
</context>
<context>
    <name>FieldStepper</name>
    <message>
        <source>Decrease %1</source>
        <translation>Diminuir %1</translation>
    </message>
    <message>
        <source>Increase %1</source>
        <translation>Aumentar %1</translation>
    </message>
</context>
<context>
    <name>FileBanner</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Mesclar</translation>
    </message>
    <message>
        <source>Both versions become one; what cannot is asked. Undo takes it back.</source>
        <translation>As duas versões se tornam uma; o que não puder é perguntado. Desfazer reverte.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Manter a daqui</translation>
    </message>
    <message>
        <source>The next save overwrites the file. Its present text is kept for 7 days.</source>
        <translation>O próximo salvamento substitui o arquivo. O texto atual dele é guardado por 7 dias.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Ficar com a do arquivo</translation>
    </message>
    <message>
        <source>The design becomes what the file says. Undo takes it back.</source>
        <translation>O desenho se torna o que o arquivo diz. Desfazer reverte.</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Mostrar as diferenças</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar de novo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Olhar de novo</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Ocultar esta mensagem</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>New design</source>
        <translation>Novo desenho</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Salvar como…</translation>
    </message>
    <message>
        <source>Close the design</source>
        <translation>Fechar o desenho</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>Write the manifests and services of this design</source>
        <translation>Gravar os manifestos e serviços deste desenho</translation>
    </message>
    <message>
        <source>Commit…</source>
        <translation>Commit…</translation>
    </message>
    <message>
        <source>Export and commit to git</source>
        <translation>Exportar e fazer commit no git</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Configurações…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Sair</translation>
    </message>
    <message>
        <source>Export a picture…</source>
        <translation>Exportar uma imagem…</translation>
    </message>
    <message>
        <source>SVG, PNG, PDF or Mermaid, into a file or onto the clipboard</source>
        <translation>SVG, PNG, PDF ou Mermaid, em um arquivo ou na área de transferência</translation>
    </message>
    <message>
        <source>Branches and remotes…</source>
        <translation>Ramos e remotos…</translation>
    </message>
    <message>
        <source>Switch, create, stash, fetch and push, by your own git</source>
        <translation>Mudar, criar, guardar, buscar e enviar, com o git instalado</translation>
    </message>
    <message>
        <source>Solve conflicts…</source>
        <translation>Resolver conflitos…</translation>
    </message>
    <message>
        <source>What you and an export changed in the same lines</source>
        <translation>O que mudou à mão e numa exportação, nas mesmas linhas</translation>
    </message>
    <message>
        <source>Pull…</source>
        <translation>Puxar…</translation>
    </message>
    <message>
        <source>What others have pushed, into your files; designs merge element by element</source>
        <translation>O que outros enviaram, para os seus arquivos; designs se mesclam elemento a elemento</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open a design</source>
        <translation>Abrir um desenho</translation>
    </message>
    <message>
        <source>Moldloft designs (*.moldloft.yaml)</source>
        <translation>Desenhos do Moldloft (*.moldloft.yaml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Salvar o desenho</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Pasta do projeto</translation>
    </message>
    <message>
        <source>Export a picture</source>
        <translation>Exportar uma imagem</translation>
    </message>
    <message>
        <source>Pictures (*.svg *.png *.pdf *.mmd)</source>
        <translation>Imagens (*.svg *.png *.pdf *.mmd)</translation>
    </message>
</context>
<context>
    <name>FileDifferences</name>
    <message>
        <source>From the design here to its file</source>
        <translation>Do desenho daqui para o arquivo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>The elements are the same; only their places, or the text around them, differ.</source>
        <translation>Os elementos são os mesmos; só os lugares, ou o texto em volta, diferem.</translation>
    </message>
</context>
<context>
    <name>FileDrop</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
</context>
<context>
    <name>FinderPanel</name>
    <message>
        <source>What was found</source>
        <translation>O que foi encontrado</translation>
    </message>
</context>
<context>
    <name>FoundEntry</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
</context>
<context>
    <name>GoCommands</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Estrutura</translation>
    </message>
    <message>
        <source>The design as a tree of words, beside the palette</source>
        <translation>O desenho como uma árvore de palavras, ao lado da paleta</translation>
    </message>
    <message>
        <source>Nothing is searched for.</source>
        <translation>Nada está sendo buscado.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Buscar ou executar um comando</translation>
    </message>
    <message>
        <source>Search the design…</source>
        <translation>Buscar no desenho…</translation>
    </message>
    <message>
        <source>Next found</source>
        <translation>Próximo encontrado</translation>
    </message>
    <message>
        <source>Previous found</source>
        <translation>Encontrado anterior</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Back to the place shown before</source>
        <translation>Voltar ao lugar mostrado antes</translation>
    </message>
    <message>
        <source>This is the first place shown.</source>
        <translation>Este é o primeiro lugar mostrado.</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>This is the last place shown.</source>
        <translation>Este é o último lugar mostrado.</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Guided example</source>
        <translation>Exemplo guiado</translation>
    </message>
    <message>
        <source>Leave; the Help menu takes it up where you are</source>
        <translation>Sair; o menu Ajuda retoma de onde parou</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Desenhar</translation>
    </message>
    <message>
        <source>Add a second service: drag Service from the palette into shop, or press S on the canvas.</source>
        <translation>Adicionar um segundo serviço: arrastar Serviço da paleta até shop, ou teclar S na tela.</translation>
    </message>
    <message>
        <source>Break a rule and mend it</source>
        <translation>Quebrar uma regra e corrigi-la</translation>
    </message>
    <message>
        <source>The database has two clients now, and each could break the other. Open the problem below and choose a quick fix.</source>
        <translation>O banco de dados agora tem dois clientes, e cada um poderia quebrar o outro. Abrir o problema abaixo e escolher uma correção rápida.</translation>
    </message>
    <message>
        <source>Let the new service use orders-db: drag from its right edge to the database, or add orders-db under Uses in the inspector.</source>
        <translation>Fazer o novo serviço usar orders-db: arrastar da borda direita dele até o banco de dados, ou adicionar orders-db em Usa, no inspetor.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Press Ctrl+E, choose an empty folder and export: manifests, services and a policy for every line.</source>
        <translation>Teclar Ctrl+E, escolher uma pasta vazia e exportar: manifestos, serviços e uma política para cada linha.</translation>
    </message>
    <message>
        <source>That is the whole way: draw, mend, export. The design is yours; save it, or start your own.</source>
        <translation>É o caminho completo: desenhar, corrigir, exportar. Agora é salvar este desenho, ou começar outro.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Pular</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Mais uma vez</translation>
    </message>
    <message>
        <source>Step %1, done: %2</source>
        <translation>Passo %1, feito: %2</translation>
    </message>
    <message>
        <source>Step %1: %2</source>
        <translation>Passo %1: %2</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Feito.</translation>
    </message>
</context>
<context>
    <name>HelpCommands</name>
    <message>
        <source>Guided example</source>
        <translation>Exemplo guiado</translation>
    </message>
    <message>
        <source>Draw, break a rule and mend it, export: in three steps</source>
        <translation>Desenhar, quebrar uma regra e corrigi-la, exportar: em três passos</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas e mouse</translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation>O que as linhas significam</translation>
    </message>
    <message>
        <source>About Moldloft</source>
        <translation>Sobre o Moldloft</translation>
    </message>
</context>
<context>
    <name>HistoryCommands</name>
    <message>
        <source>No history is shown. Ctrl+Shift+H shows it.</source>
        <translation>Nenhum histórico é mostrado. Ctrl+Shift+H o mostra.</translation>
    </message>
    <message>
        <source>No version is chosen.</source>
        <translation>Nenhuma versão foi escolhida.</translation>
    </message>
    <message>
        <source>No version is compared.</source>
        <translation>Nenhuma versão está em comparação.</translation>
    </message>
    <message>
        <source>History of the design</source>
        <translation>Histórico do desenho</translation>
    </message>
    <message>
        <source>The commits that changed this design, and what each of them changed</source>
        <translation>Os commits que mudaram este desenho, e o que cada um mudou</translation>
    </message>
    <message>
        <source>Compare with what is open</source>
        <translation>Comparar com o que está aberto</translation>
    </message>
    <message>
        <source>The chosen version and the design as it is, in one drawing</source>
        <translation>A versão escolhida e o desenho como está, em um só desenho</translation>
    </message>
    <message>
        <source>What the chosen version changed</source>
        <translation>O que a versão escolhida mudou</translation>
    </message>
    <message>
        <source>The chosen version against the one before it</source>
        <translation>A versão escolhida contra a que veio antes dela</translation>
    </message>
    <message>
        <source>Compare up to the chosen version</source>
        <translation>Comparar até a versão escolhida</translation>
    </message>
    <message>
        <source>The version that is compared already stays the earlier one</source>
        <translation>A versão já em comparação continua sendo a anterior</translation>
    </message>
    <message>
        <source>Versions side by side</source>
        <translation>Versões lado a lado</translation>
    </message>
    <message>
        <source>Two drawings that move together, instead of one</source>
        <translation>Dois desenhos que se movem juntos, em vez de um</translation>
    </message>
    <message>
        <source>Restore the chosen element</source>
        <translation>Restaurar o elemento escolhido</translation>
    </message>
    <message>
        <source>The open design gets the element as the earlier version has it; undo takes it back</source>
        <translation>O desenho aberto recebe o elemento como a versão anterior o tem; desfazer reverte</translation>
    </message>
    <message>
        <source>No element is chosen among the changes.</source>
        <translation>Nenhum elemento foi escolhido entre as mudanças.</translation>
    </message>
    <message>
        <source>Restore the whole design</source>
        <translation>Restaurar o desenho inteiro</translation>
    </message>
    <message>
        <source>The open design becomes the earlier version; undo takes it back</source>
        <translation>O desenho aberto se torna a versão anterior; desfazer reverte</translation>
    </message>
    <message>
        <source>Back to the drawing</source>
        <translation>Voltar ao desenho</translation>
    </message>
    <message>
        <source>Leave the comparison; Esc does it too</source>
        <translation>Sair da comparação; Esc também sai</translation>
    </message>
    <message>
        <source>Merge designs in this repository by element</source>
        <translation>Mesclar os desenhos deste repositório por elemento</translation>
    </message>
    <message>
        <source>Tells git to merge designs element by element: different ones never conflict</source>
        <translation>Diz ao git para mesclar desenhos elemento por elemento: elementos diferentes nunca conflitam</translation>
    </message>
    <message>
        <source>Solve the conflict of the design</source>
        <translation>Resolver o conflito do desenho</translation>
    </message>
    <message>
        <source>Both sides of a merge on the canvas, to choose mine or theirs for each value</source>
        <translation>Os dois lados de uma mesclagem na tela, para escolher meu ou deles em cada valor</translation>
    </message>
    <message>
        <source>git has no conflict of this design.</source>
        <translation>O git não tem conflito deste desenho.</translation>
    </message>
    <message>
        <source>It is being solved.</source>
        <translation>Está sendo resolvido.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of the design</source>
        <translation>Histórico do desenho</translation>
    </message>
</context>
<context>
    <name>HistoryRow</name>
    <message>
        <source>before</source>
        <translation>antes</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois</translation>
    </message>
    <message>
        <source>compared: %1. %2</source>
        <translation>em comparação: %1. %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>não pode ser mostrada</translation>
    </message>
</context>
<context>
    <name>HistorySide</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>What it changed</source>
        <translation>O que mudou</translation>
    </message>
    <message>
        <source>Compare up to here</source>
        <translation>Comparar até aqui</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Hide the inspector (Ctrl+2)</source>
        <translation>Ocultar o inspetor (Ctrl+2)</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <translation>
            <numerusform>Mostrar todos (%n)</numerusform>
            <numerusform>Mostrar todos os %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>variado</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Novo nome</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>dono</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Rota</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>não definido</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Rotas</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chama</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>ClusterIP 80</source>
        <translation>ClusterIP 80</translation>
    </message>
    <message>
        <source>Kept as it is</source>
        <translation>Mantido como está</translation>
    </message>
    <message>
        <source>Keys that begin with x- belong to others; Moldloft keeps them.</source>
        <translation>Chaves que começam com x- pertencem a outros; o Moldloft as mantém.</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>E se</translation>
    </message>
    <message>
        <source>What latency, failures and load are computed from.</source>
        <translation>Do que são calculadas latência, falhas e carga.</translation>
    </message>
    <message>
        <source>These are the fields of the design itself. A click on an element or a line shows its own.</source>
        <translation>Estes são os campos do próprio desenho. Um clique em um elemento ou em uma linha mostra os dele.</translation>
    </message>
</context>
<context>
    <name>InspectorField</name>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
</context>
<context>
    <name>InspectorGroup</name>
    <message>
        <source>Add to %1</source>
        <translation>Adicionar a %1</translation>
    </message>
</context>
<context>
    <name>InspectorItem</name>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Enter opens its fields, Delete removes it.</source>
        <translation>Enter abre os campos, Delete remove.</translation>
    </message>
    <message>
        <source>Delete removes it.</source>
        <translation>Delete remove.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Remover %1</translation>
    </message>
    <message>
        <source>Enter opens its fields.</source>
        <translation>Enter abre os campos.</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Adicionar a %1</translation>
    </message>
</context>
<context>
    <name>InspectorLine</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>KindWords</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 em %2</translation>
    </message>
</context>
<context>
    <name>LineChanges</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>e mais %n linha</numerusform>
            <numerusform>e mais %n linhas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineKey</name>
    <message>
        <source>Only %1</source>
        <translation>Só %1</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>What the lines mean</source>
        <translation>O que as linhas significam</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Traffic from outside the cluster: an ingress and its rules. Two filled triangles.</source>
        <translation>Tráfego de fora do cluster: um ingress e suas regras. Dois triângulos cheios.</translation>
    </message>
    <message>
        <source>Sync call</source>
        <translation>Chamada síncrona</translation>
    </message>
    <message>
        <source>One service waits for another. A failure can cascade along it, and its time adds up. A filled triangle.</source>
        <translation>Um serviço espera por outro. Uma falha pode se propagar por ela, e o tempo se soma. Um triângulo cheio.</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>A service publishes to a channel or subscribes to one. Nobody waits. Dashes and an open chevron.</source>
        <translation>Um serviço publica em um canal ou assina um. Ninguém espera. Traços e uma ponta aberta.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>A service and its own database. Dots and a disc.</source>
        <translation>Um serviço e o próprio banco de dados. Pontos e um disco.</translation>
    </message>
    <message>
        <source>Broken rule</source>
        <translation>Regra quebrada</translation>
    </message>
    <message>
        <source>Any of them in the colour of errors: it keeps its dash and head, and the drawer says what is wrong.</source>
        <translation>Qualquer uma delas na cor dos erros: mantém traço e ponta, e a gaveta diz o que está errado.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1%2 – Moldloft</source>
        <translation>%1%2 – Moldloft</translation>
    </message>
    <message>
        <source>Moldloft</source>
        <translation>Moldloft</translation>
    </message>
</context>
<context>
    <name>MergeByElement</name>
    <message>
        <source>git merges designs here element by element.</source>
        <translation>O git mescla desenhos aqui elemento por elemento.</translation>
    </message>
    <message>
        <source>git merges designs here line by line.</source>
        <translation>O git mescla desenhos aqui linha por linha.</translation>
    </message>
    <message>
        <source>Two people who add or change different elements never conflict. Others who clone %1 set it up once too.</source>
        <translation>Duas pessoas que adicionam ou mudam elementos diferentes nunca conflitam. Quem mais clonar %1 também configura isso uma vez.</translation>
    </message>
    <message>
        <source>By element, two people who change different ones never conflict. It adds two lines to .gitattributes in %1 and tells this clone to call moldloft merge-driver.</source>
        <translation>Por elemento, duas pessoas que mudam elementos diferentes nunca conflitam. Isso acrescenta duas linhas ao .gitattributes em %1 e diz a este clone para chamar moldloft merge-driver.</translation>
    </message>
    <message>
        <source>Merge by element</source>
        <translation>Mesclar por elemento</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message numerus="yes">
        <source>Solve the conflicts: %n left</source>
        <translation>
            <numerusform>Resolver os conflitos: falta %n</numerusform>
            <numerusform>Resolver os conflitos: faltam %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Solve the conflicts</source>
        <translation>Resolver os conflitos</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>What is chosen is kept, also over a restart</source>
        <translation>O que foi escolhido fica guardado, mesmo ao reiniciar</translation>
    </message>
    <message>
        <source>Open in my merge tool</source>
        <translation>Abrir na ferramenta de mesclagem</translation>
    </message>
    <message>
        <source>git mergetool, as your git is set up</source>
        <translation>git mergetool, como o git está configurado</translation>
    </message>
    <message>
        <source>Stop waiting</source>
        <translation>Parar de esperar</translation>
    </message>
    <message numerus="yes">
        <source>Write %n file(s)</source>
        <translation>
            <numerusform>Gravar %n arquivo</numerusform>
            <numerusform>Gravar %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose for every conflict of a file first.</source>
        <translation>Antes, escolher para cada conflito de um arquivo.</translation>
    </message>
    <message>
        <source>Undo the last choice (Ctrl+Z)</source>
        <translation>Desfazer a última escolha (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Redo (Ctrl+Y)</source>
        <translation>Refazer (Ctrl+Y)</translation>
    </message>
    <message>
        <source>The conflict before (Shift+F7)</source>
        <translation>O conflito anterior (Shift+F7)</translation>
    </message>
    <message>
        <source>The next conflict (F7); the next open one (F8)</source>
        <translation>O próximo conflito (F7); o próximo em aberto (F8)</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Todos meus</translation>
    </message>
    <message>
        <source>For every open conflict of the file</source>
        <translation>Para cada conflito em aberto do arquivo</translation>
    </message>
    <message>
        <source>All generated</source>
        <translation>Todos gerados</translation>
    </message>
    <message>
        <source>No conflict is left. Commit to record it.</source>
        <translation>Não resta conflito. Falta o commit.</translation>
    </message>
    <message>
        <source>Write the files</source>
        <translation>Gravar os arquivos</translation>
    </message>
    <message>
        <source>M takes mine, G the generated, B both, E is by hand, O opens again; F8 goes to the next open one.</source>
        <translation>M fica com o meu, G com o gerado, B com ambos, E é à mão, O reabre; F8 vai ao próximo em aberto.</translation>
    </message>
</context>
<context>
    <name>MergeFiles</name>
    <message>
        <source>Files with conflicts</source>
        <translation>Arquivos com conflitos</translation>
    </message>
    <message>
        <source>%1, %2 of %3 open</source>
        <translation>%1, %2 de %3 em aberto</translation>
    </message>
    <message>
        <source>%1, all chosen</source>
        <translation>%1, tudo escolhido</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
</context>
<context>
    <name>MergeHunk</name>
    <message>
        <source>Line %1. Mine: %2. Generated: %3.</source>
        <translation>Linha %1. Meu: %2. Gerado: %3.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>em aberto</translation>
    </message>
    <message>
        <source>chosen: %1</source>
        <translation>escolhido: %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Gerado</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Ambos</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À mão</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Em aberto</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Linha %1</translation>
    </message>
    <message>
        <source>What is taken</source>
        <translation>O que fica</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Reabrir</translation>
    </message>
    <message>
        <source>Generated now</source>
        <translation>Gerado agora</translation>
    </message>
    <message>
        <source>Generated before</source>
        <translation>Gerado antes</translation>
    </message>
    <message>
        <source>What will stand there</source>
        <translation>O que ficará ali</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>Ficar com isto</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>MergeHunks</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflitos</translation>
    </message>
</context>
<context>
    <name>MergeText</name>
    <message>
        <source>(nothing)</source>
        <translation>(nada)</translation>
    </message>
</context>
<context>
    <name>Minimap</name>
    <message>
        <source>Map of the design</source>
        <translation>Mapa do desenho</translation>
    </message>
    <message>
        <source>The arrow keys move the view.</source>
        <translation>As setas movem a vista.</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>Text of the note</source>
        <translation>Texto da nota</translation>
    </message>
    <message>
        <source>What the design does not say itself</source>
        <translation>O que o desenho não diz por si</translation>
    </message>
</context>
<context>
    <name>Outline</name>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>Filter the outline by name or kind</source>
        <translation>Filtrar a estrutura por nome ou tipo</translation>
    </message>
    <message>
        <source>Outline of %1</source>
        <translation>Estrutura de %1</translation>
    </message>
    <message>
        <source>Nothing fits %1.</source>
        <translation>Nada corresponde a %1.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Nada foi desenhado ainda.</translation>
    </message>
    <message>
        <source>Show on the canvas</source>
        <translation>Mostrar na tela</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Return</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
</context>
<context>
    <name>OutlineRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 erro</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 erros</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 aviso</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 avisos</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Novo nome</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Add an element by name</source>
        <translation>Adicionar um elemento pelo nome</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Entrada</translation>
    </message>
    <message>
        <source>Sync call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dados</translation>
    </message>
    <message>
        <source>Only these lines</source>
        <translation>Só estas linhas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Show all lines again</source>
        <translation>Mostrar todas as linhas de novo</translation>
    </message>
    <message>
        <source>Nothing to add has this name. Esc shows everything.</source>
        <translation>Nada a adicionar tem este nome. Esc mostra tudo.</translation>
    </message>
</context>
<context>
    <name>PaletteEntry</name>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Add %1</source>
        <translation>Adicionar %1</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Export a picture</source>
        <translation>Exportar uma imagem</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>The Mermaid text, for another program&apos;s Paste</source>
        <translation>O texto Mermaid, para colar em outro programa</translation>
    </message>
    <message>
        <source>As pixels, for another program&apos;s Paste</source>
        <translation>Como pixels, para colar em outro programa</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>SVG, lines</source>
        <translation>SVG, em linhas</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, em pixels</translation>
    </message>
    <message>
        <source>PDF, a page</source>
        <translation>PDF, em uma página</translation>
    </message>
    <message>
        <source>Mermaid, text</source>
        <translation>Mermaid, em texto</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cores</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>Pixels of the picture for one of the canvas</source>
        <translation>Pixels da imagem para cada pixel da tela de desenho</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Arquivo</translation>
    </message>
    <message>
        <source>File of the picture</source>
        <translation>Arquivo da imagem</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>GitHub, GitLab and wikis draw a Mermaid flowchart from its text; they place the elements themselves.</source>
        <translation>GitHub, GitLab e wikis desenham um fluxograma Mermaid a partir do texto; eles mesmos posicionam os elementos.</translation>
    </message>
    <message>
        <source>Everything on the canvas, without selection and problems.</source>
        <translation>Tudo o que está na tela, sem seleção nem problemas.</translation>
    </message>
    <message>
        <source>Everything on the canvas, without selection and problems. Letters are outlines and look the same everywhere.</source>
        <translation>Tudo o que está na tela, sem seleção nem problemas. As letras são contornos e ficam iguais em qualquer lugar.</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Generated files</source>
        <translation>Arquivos gerados</translation>
    </message>
    <message>
        <source>Generated text</source>
        <translation>Texto gerado</translation>
    </message>
    <message>
        <source>Changed by the last edit</source>
        <translation>Mudado pela última edição</translation>
    </message>
</context>
<context>
    <name>PreviewWhy</name>
    <message>
        <source>Why this line</source>
        <translation>Por que esta linha</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter selects the element</source>
        <translation>Enter seleciona o elemento</translation>
    </message>
    <message>
        <source>Asking the export …</source>
        <translation>Consultando a exportação …</translation>
    </message>
</context>
<context>
    <name>ProblemRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erro</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Dispensado</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Nenhum problema</translation>
    </message>
    <message>
        <source>Every rule holds. Ctrl+E exports the project.</source>
        <translation>Todas as regras são cumpridas. Ctrl+E exporta o projeto.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Progress</source>
        <translation>Progresso</translation>
    </message>
</context>
<context>
    <name>ProjectDialog</name>
    <message>
        <source>Commit to git</source>
        <translation>Commit no git</translation>
    </message>
    <message>
        <source>Export the project</source>
        <translation>Exportar o projeto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Folder of the project</source>
        <translation>Pasta do projeto</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Procurar…</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Message of the commit</source>
        <translation>Mensagem do commit</translation>
    </message>
    <message>
        <source>Who commits. Where both are empty, git&apos;s own settings are taken.</source>
        <translation>Quem faz o commit. Se ambos estiverem vazios, valem as configurações do próprio git.</translation>
    </message>
    <message>
        <source>git does not know who commits. What is written here is kept for Moldloft alone.</source>
        <translation>O git não sabe quem faz o commit. O que for escrito aqui fica só para o Moldloft.</translation>
    </message>
    <message>
        <source>Name of who commits</source>
        <translation>Nome de quem faz o commit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail address of who commits</source>
        <translation>Endereço de e-mail de quem faz o commit</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message>
        <source>Shows every file before anything is written</source>
        <translation>Mostra cada arquivo antes que algo seja gravado</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Save %1 first?</source>
        <translation>Salvar %1 antes?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Discard the edits</source>
        <translation>Descartar as edições</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>%1 has edits that are not in its file yet. Without saving they are gone.</source>
        <translation>%1 tem edições que ainda não estão no arquivo. Sem salvar, elas se perdem.</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Nothing of that name.</source>
        <translation>Nada com esse nome.</translation>
    </message>
</context>
<context>
    <name>QuickAddRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>RecentRow</name>
    <message>
        <source>Open %1 in %2</source>
        <translation>Abrir %1 em %2</translation>
    </message>
    <message>
        <source>%1 in %2 is not there any more</source>
        <translation>%1 em %2 não existe mais</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>não existe mais</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>Remover %1 desta lista</translation>
    </message>
</context>
<context>
    <name>RecoveredRow</name>
    <message numerus="yes">
        <source>%1 was open when Moldloft stopped, %2. %n change(s) since the last save are kept.</source>
        <translation>
            <numerusform>%1 estava aberto quando o Moldloft parou, %2. %n mudança desde o último salvamento foi mantida.</numerusform>
            <numerusform>%1 estava aberto quando o Moldloft parou, %2. %n mudanças desde o último salvamento foram mantidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Open %1 with its edits; no file changes until it is saved</source>
        <translation>Abrir %1 com as edições; nenhum arquivo muda até ser salvo</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>What differs from the saved design</source>
        <translation>O que difere do desenho salvo</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>%1 has edits that were not saved</source>
        <translation>%1 tem edições que não foram salvas</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Apagar</translation>
    </message>
    <message>
        <source>Not offered any more. It stays in the journal&apos;s folder for 7 days.</source>
        <translation>Não é mais oferecido. Fica na pasta do diário por 7 dias.</translation>
    </message>
    <message>
        <source>Open saved</source>
        <translation>Abrir o salvo</translation>
    </message>
    <message>
        <source>Open recovered</source>
        <translation>Abrir o recuperado</translation>
    </message>
    <message>
        <source>Moldloft stopped after the last edit, %1. The file was saved %2. Opening the recovered design changes no file until it is saved.</source>
        <translation>O Moldloft parou depois da última edição, %1. O arquivo foi salvo %2. Abrir o desenho recuperado não muda nenhum arquivo até ser salvo.</translation>
    </message>
    <message>
        <source>Moldloft stopped after the last edit, %1. The design has no file that can be read.</source>
        <translation>O Moldloft parou depois da última edição, %1. O desenho não tem arquivo que possa ser lido.</translation>
    </message>
    <message>
        <source>The elements are the same; only their places differ.</source>
        <translation>Os elementos são os mesmos; só os lugares diferem.</translation>
    </message>
</context>
<context>
    <name>RepositoryDialog</name>
    <message>
        <source>Branches and remotes</source>
        <translation>Ramos e remotos</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>%1 is no repository yet. The first commit makes one.</source>
        <translation>%1 ainda não é um repositório. O primeiro commit cria um.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>What the remotes have, without changing your files</source>
        <translation>O que há nos remotos, sem mudar os arquivos</translation>
    </message>
    <message>
        <source>There is no remote: git remote add origin ADDRESS</source>
        <translation>Não há remoto: git remote add origin ENDEREÇO</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>%1, with what Moldloft recorded beside it</source>
        <translation>%1, com o que o Moldloft registrou ao lado</translation>
    </message>
    <message numerus="yes">
        <source>Stash %n file(s)</source>
        <translation>
            <numerusform>Guardar %n arquivo</numerusform>
            <numerusform>Guardar %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Puts away what is not committed, new files too</source>
        <translation>Guarda à parte o que não tem commit, também arquivos novos</translation>
    </message>
    <message>
        <source>Bring back the stash</source>
        <translation>Trazer de volta o guardado</translation>
    </message>
    <message>
        <source>What was put away last</source>
        <translation>O que foi guardado por último</translation>
    </message>
    <message>
        <source>When switching, stash what is not committed first</source>
        <translation>Ao mudar, guardar antes o que não tem commit</translation>
    </message>
    <message>
        <source>Name of a new branch</source>
        <translation>Nome de um novo ramo</translation>
    </message>
    <message>
        <source>New branch from %1</source>
        <translation>Novo ramo a partir de %1</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Pull</source>
        <translation>Puxar</translation>
    </message>
    <message>
        <source>What the upstream of %1 has, into your files; designs merge element by element</source>
        <translation>O que o upstream de %1 tem, para os seus arquivos; designs se mesclam elemento a elemento</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Review the commit</source>
        <translation>Revisar o commit</translation>
    </message>
    <message>
        <source>Review the export</source>
        <translation>Revisar a exportação</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Solve the conflicts…</source>
        <translation>Resolver os conflitos…</translation>
    </message>
    <message>
        <source>Commit to %1</source>
        <translation>Commit em %1</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message numerus="yes">
        <source>Export %n file(s)</source>
        <translation>
            <numerusform>Exportar %n arquivo</numerusform>
            <numerusform>Exportar %n arquivos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Filter %n file(s)</source>
        <translation>
            <numerusform>Filtrar %n arquivo</numerusform>
            <numerusform>Filtrar %n arquivos</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter the files</source>
        <translation>Filtrar os arquivos</translation>
    </message>
</context>
<context>
    <name>ReviewFile</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>+%1 −%2</source>
        <translation>+%1 −%2</translation>
    </message>
    <message>
        <source>%1 lines added, %2 removed</source>
        <translation>%1 linhas a mais, %2 a menos</translation>
    </message>
    <message>
        <source>The change before (Shift+F7)</source>
        <translation>A mudança anterior (Shift+F7)</translation>
    </message>
    <message>
        <source>The next change (F7)</source>
        <translation>A próxima mudança (F7)</translation>
    </message>
    <message>
        <source>What is done with the file</source>
        <translation>O que se faz com o arquivo</translation>
    </message>
    <message>
        <source>How the lines are shown</source>
        <translation>Como as linhas são mostradas</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Unificado</translation>
    </message>
    <message>
        <source>Why: looking…</source>
        <translation>Motivo: procurando…</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motivo: %1</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>No file would change.</source>
        <translation>Nenhum arquivo mudaria.</translation>
    </message>
    <message>
        <source>No file is called so.</source>
        <translation>Nenhum arquivo tem esse nome.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>is written</source>
        <translation>é gravado</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>fica como está</translation>
    </message>
</context>
<context>
    <name>ReviewStatus</name>
    <message>
        <source>%1; %2.</source>
        <translation>%1; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be written</source>
        <translation>
            <numerusform>%n arquivo será gravado</numerusform>
            <numerusform>%n arquivos serão gravados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s) as it is</source>
        <translation>
            <numerusform>%n fica como está</numerusform>
            <numerusform>%n ficam como estão</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Making the list…</source>
        <translation>Fazendo a lista…</translation>
    </message>
    <message>
        <source>The project is up to date: no file would change.</source>
        <translation>O projeto está em dia: nenhum arquivo mudaria.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will have conflicts: nothing is committed until they are solved.</source>
        <translation>
            <numerusform>%n arquivo terá conflitos: nenhum commit até que sejam resolvidos.</numerusform>
            <numerusform>%n arquivos terão conflitos: nenhum commit até que sejam resolvidos.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will have conflicts to solve.</source>
        <translation>
            <numerusform>%n arquivo terá conflitos a resolver.</numerusform>
            <numerusform>%n arquivos terão conflitos a resolver.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 commits: “%2”</source>
        <translation>Commit de %1: “%2”</translation>
    </message>
    <message>
        <source>Message: “%1”</source>
        <translation>Mensagem: “%1”</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>State in the what-if</source>
        <translation>Estado na simulação</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>When it is down</source>
        <translation>Quando está parado</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>engine %1</source>
        <translation>motor %1</translation>
    </message>
    <message>
        <source>API %1</source>
        <translation>API %1</translation>
    </message>
    <message>
        <source>image %1</source>
        <translation>imagem %1</translation>
    </message>
    <message>
        <source>environment %1</source>
        <translation>ambiente %1</translation>
    </message>
    <message>
        <source>secret %1</source>
        <translation>segredo %1</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>porta %1</translation>
    </message>
    <message>
        <source>sidecar %1</source>
        <translation>sidecar %1</translation>
    </message>
    <message>
        <source>payload %1</source>
        <translation>payload %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>host %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>regra %1</translation>
    </message>
    <message>
        <source>text %1</source>
        <translation>texto %1</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Search the design</source>
        <translation>Buscar no desenho</translation>
    </message>
    <message>
        <source>Names, API paths, engines, notes, problems and more</source>
        <translation>Nomes, caminhos de API, motores, notas, problemas e mais</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1 encontrados</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Previous (Shift+Enter)</source>
        <translation>Anterior (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next (Enter)</source>
        <translation>Próximo (Enter)</translation>
    </message>
    <message>
        <source>Close, and stay here</source>
        <translation>Fechar e ficar aqui</translation>
    </message>
    <message>
        <source>Nothing in this design has these words. Fewer letters find more.</source>
        <translation>Nada neste desenho tem estas palavras. Menos letras encontram mais.</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Add to %1</source>
        <translation>Adicionar a %1</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default: %1</source>
        <translation>Voltar ao padrão: %1</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Configurações</translation>
    </message>
    <message>
        <source>Reset everything</source>
        <translation>Restaurar tudo</translation>
    </message>
    <message>
        <source>Everything is at its default.</source>
        <translation>Tudo está no padrão.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aparência</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Como a área de trabalho</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamanho do texto</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Densidade</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Linhas compactas</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimento</translation>
    </message>
    <message>
        <source>Moving</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Reduzido</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Desenho</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Show the dots</source>
        <translation>Mostrar os pontos</translation>
    </message>
    <message>
        <source>Snapping</source>
        <translation>Encaixe</translation>
    </message>
    <message>
        <source>Snap to the grid and to other elements</source>
        <translation>Encaixar na grade e em outros elementos</translation>
    </message>
    <message>
        <source>Step of the grid</source>
        <translation>Passo da grade</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Arquivos</translation>
    </message>
    <message>
        <source>Folder for new projects</source>
        <translation>Pasta para novos projetos</translation>
    </message>
    <message>
        <source>The home folder</source>
        <translation>A pasta pessoal</translation>
    </message>
    <message>
        <source>Who commits</source>
        <translation>Quem faz o commit</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>For Moldloft&apos;s commits alone. Where either is empty, git names %1.</source>
        <translation>Só para os commits do Moldloft. Se um dos dois estiver vazio, o git indica %1.</translation>
    </message>
    <message>
        <source>For Moldloft&apos;s commits alone. git itself does not know who commits.</source>
        <translation>Só para os commits do Moldloft. O próprio git não sabe quem faz o commit.</translation>
    </message>
    <message>
        <source>Autosave</source>
        <translation>Salvamento automático</translation>
    </message>
    <message>
        <source>Save the file by itself, 5 seconds after an edit</source>
        <translation>Salvar o arquivo sozinho, 5 segundos depois de uma edição</translation>
    </message>
    <message>
        <source>With or without it, every edit is in a recovery copy within a second, outside of the design&apos;s folder.</source>
        <translation>Com ou sem isso, cada edição está em uma cópia de recuperação em menos de um segundo, fora da pasta do desenho.</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Keys and mouse</source>
        <translation>Teclas e mouse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Buscar uma tecla</translation>
    </message>
    <message>
        <source>No key has these words.</source>
        <translation>Nenhuma tecla tem essas palavras.</translation>
    </message>
    <message>
        <source>1 key</source>
        <translation>1 tecla</translation>
    </message>
    <message>
        <source>%1 keys</source>
        <translation>%1 teclas</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Add and outline</source>
        <translation>Adicionar e estrutura</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Adicionar</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Estrutura</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>no problems</source>
        <translation>nenhum problema</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Salvo às %1</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 selecionados</translation>
    </message>
    <message>
        <source>Kubernetes %1</source>
        <translation>Kubernetes %1</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n erro</numerusform>
            <numerusform>%n erros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n aviso</numerusform>
            <numerusform>%n avisos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Laying out, %1 %</source>
        <translation>Organizando, %1 %</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TemplateCard</name>
    <message>
        <source>New design from template %1</source>
        <translation>Novo desenho a partir do modelo %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>Lay out, align and distribute</source>
        <translation>Organizar, alinhar e distribuir</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Zoom in</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Reduzir</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Zoom de 100 %</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Paleta</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspetor</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Painel inferior</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>Cores da área de trabalho</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Linhas compactas</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Movimento reduzido</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Texto maior</translation>
    </message>
    <message>
        <source>The text is as large as it gets.</source>
        <translation>O texto já está no maior tamanho.</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Texto menor</translation>
    </message>
    <message>
        <source>The text is as small as it gets.</source>
        <translation>O texto já está no menor tamanho.</translation>
    </message>
    <message>
        <source>Zoom to the selection</source>
        <translation>Ampliar até a seleção</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nada está selecionado.</translation>
    </message>
    <message>
        <source>Map of the design</source>
        <translation>Mapa do desenho</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Todas as linhas</translation>
    </message>
    <message>
        <source>Only entry</source>
        <translation>Só entradas</translation>
    </message>
    <message>
        <source>Only sync calls</source>
        <translation>Só chamadas síncronas</translation>
    </message>
    <message>
        <source>Only events</source>
        <translation>Só eventos</translation>
    </message>
    <message>
        <source>Only data</source>
        <translation>Só dados</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Recent designs</source>
        <translation>Desenhos recentes</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Começar por um modelo</translation>
    </message>
    <message>
        <source>What the lines mean</source>
        <translation>O que as linhas significam</translation>
    </message>
    <message>
        <source>One database, one owner</source>
        <translation>Um banco, um dono</translation>
    </message>
    <message>
        <source>A second client is an error on the canvas. The export locks every other way in.</source>
        <translation>Um segundo cliente é um erro na tela. A exportação fecha qualquer outra entrada.</translation>
    </message>
    <message>
        <source>A call is a dependency</source>
        <translation>Uma chamada é uma dependência</translation>
    </message>
    <message>
        <source>A request takes as long as its slowest path, and fails with it.</source>
        <translation>Uma requisição demora tanto quanto o seu caminho mais lento, e falha com ele.</translation>
    </message>
    <message>
        <source>Say it with an event</source>
        <translation>Dizer com um evento</translation>
    </message>
    <message>
        <source>A channel lives on a shared broker. Publishers wait for nobody.</source>
        <translation>Um canal vive em um broker compartilhado. Publicadores não esperam por ninguém.</translation>
    </message>
</context>
<context>
    <name>WelcomeSide</name>
    <message>
        <source>Moldloft</source>
        <translation>Moldloft</translation>
    </message>
    <message>
        <source>Draw the system at full size.
Cut every part from the drawing.</source>
        <translation>Desenhar o sistema em tamanho real.
Recortar cada peça do desenho.</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Novo desenho</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Guided example</source>
        <translation>Exemplo guiado</translation>
    </message>
    <message>
        <source>Draw, break a rule and mend it, export: in three steps</source>
        <translation>Desenhar, quebrar uma regra e corrigi-la, exportar: em três passos</translation>
    </message>
    <message>
        <source>Version %1. Works offline.</source>
        <translation>Versão %1. Funciona sem conexão.</translation>
    </message>
</context>
<context>
    <name>WhatIfCommands</name>
    <message>
        <source>Latency and failures</source>
        <translation>Latência e falhas</translation>
    </message>
    <message>
        <source>Compute how slow requests are and what falls when something dies</source>
        <translation>Calcular quanto as requisições demoram e o que cai quando algo falha</translation>
    </message>
    <message>
        <source>Bring up</source>
        <translation>Pôr no ar</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Tirar do ar</translation>
    </message>
    <message>
        <source>See what falls with the selected element; the design stays as it is</source>
        <translation>Ver o que cai com o elemento selecionado; o desenho fica como está</translation>
    </message>
    <message>
        <source>Everything up again</source>
        <translation>Tudo no ar de novo</translation>
    </message>
    <message>
        <source>Nothing is down.</source>
        <translation>Nada está fora do ar.</translation>
    </message>
    <message>
        <source>Slow no longer</source>
        <translation>Não mais lento</translation>
    </message>
    <message>
        <source>Slow down</source>
        <translation>Tornar lento</translation>
    </message>
    <message>
        <source>See what is late with the selected element; the design stays as it is</source>
        <translation>Ver o que atrasa com o elemento selecionado; o desenho fica como está</translation>
    </message>
    <message>
        <source>Cluster view</source>
        <translation>Visão do cluster</translation>
    </message>
    <message>
        <source>Nodes and pods instead of the drawing</source>
        <translation>Nós e pods em lugar do desenho</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>O que acontece depois</translation>
    </message>
    <message>
        <source>Nothing more happens.</source>
        <translation>Nada mais acontece.</translation>
    </message>
    <message>
        <source>What happened before</source>
        <translation>O que aconteceu antes</translation>
    </message>
    <message>
        <source>Nothing happened before.</source>
        <translation>Nada aconteceu antes.</translation>
    </message>
</context>
<context>
    <name>WhatIfPage</name>
    <message>
        <source>Reset</source>
        <translation>Desfazer tudo</translation>
    </message>
    <message>
        <source>Everything is up again (Ctrl+Shift+D)</source>
        <translation>Tudo volta ao ar (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Which pod stands on which node</source>
        <translation>Qual pod fica em qual nó</translation>
    </message>
    <message>
        <source>Entry points</source>
        <translation>Pontos de entrada</translation>
    </message>
    <message>
        <source>Blast radius</source>
        <translation>Raio da falha</translation>
    </message>
    <message>
        <source>Cascade</source>
        <translation>Cascata</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>State of the selected element</source>
        <translation>Estado do elemento selecionado</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Lento</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Parado</translation>
    </message>
    <message>
        <source>Milliseconds slower</source>
        <translation>Milissegundos a mais</translation>
    </message>
    <message>
        <source>ms slower</source>
        <translation>ms a mais</translation>
    </message>
    <message>
        <source>On lines</source>
        <translation>Nas linhas</translation>
    </message>
    <message>
        <source>Figures on the lines</source>
        <translation>Números nas linhas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taxa</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>Última mudança</translation>
    </message>
    <message>
        <source>Every entry point before and after the last change</source>
        <translation>Cada ponto de entrada antes e depois da última mudança</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>WhatIfScrubber</name>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Let time run</source>
        <translation>Deixar o tempo correr</translation>
    </message>
    <message>
        <source>What happened before (Alt+,)</source>
        <translation>O que aconteceu antes (Alt+,)</translation>
    </message>
    <message>
        <source>What happens next (Alt+.)</source>
        <translation>O que acontece depois (Alt+.)</translation>
    </message>
    <message>
        <source>Simulated time</source>
        <translation>Tempo simulado</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Width of the palette</source>
        <translation>Largura da paleta</translation>
    </message>
    <message>
        <source>Height of the drawer</source>
        <translation>Altura do painel inferior</translation>
    </message>
    <message>
        <source>Width of the inspector</source>
        <translation>Largura do inspetor</translation>
    </message>
</context>
<context>
    <name>canvas</name>
    <message>
        <source>uses</source>
        <translation>usa</translation>
    </message>
    <message numerus="yes">
        <source>{0} retries</source>
        <comment>{0} retry</comment>
        <translation>
            <numerusform>{0} nova tentativa</numerusform>
            <numerusform>{0} novas tentativas</numerusform>
        </translation>
    </message>
    <message>
        <source>no inbound port</source>
        <translation>nenhuma porta de entrada</translation>
    </message>
    <message>
        <source>{0} to {1} pods</source>
        <translation>{0} a {1} pods</translation>
    </message>
    <message numerus="yes">
        <source>{0} pods</source>
        <comment>{0} pod</comment>
        <translation>
            <numerusform>{0} pod</numerusform>
            <numerusform>{0} pods</numerusform>
        </translation>
    </message>
    <message>
        <source>no host</source>
        <translation>sem host</translation>
    </message>
    <message numerus="yes">
        <source>{0} services</source>
        <comment>{0} service</comment>
        <translation>
            <numerusform>{0} serviço</numerusform>
            <numerusform>{0} serviços</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>`{0}` does not say how slow.</source>
        <translation>`{0}` não diz quão lento.</translation>
    </message>
    <message>
        <source>Write NAME=TIME, such as orders=300ms.</source>
        <translation>Escrever NOME=TEMPO, por exemplo orders=300ms.</translation>
    </message>
    <message>
        <source>`{0}` is no number of nodes.</source>
        <translation>`{0}` não é um número de nós.</translation>
    </message>
    <message>
        <source>Write POOL or POOL=N, such as general=2.</source>
        <translation>Escrever GRUPO ou GRUPO=N, por exemplo general=2.</translation>
    </message>
    <message>
        <source>`{0}` is there already.</source>
        <translation>`{0}` já está lá.</translation>
    </message>
    <message>
        <source>It is yours; remove it first to have the object as it is generated.</source>
        <translation>Ele é de quem o escreve; removê-lo antes para ter o objeto como é gerado.</translation>
    </message>
</context>
<context>
    <name>explain</name>
    <message>
        <source>The export failed while it was asked.</source>
        <translation>A exportação falhou durante a pergunta.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} {1} {2}</source>
        <translation>{0} {1} {2}</translation>
    </message>
    <message>
        <source>the patch of {0} {1}</source>
        <translation>o patch de {0} {1}</translation>
    </message>
    <message>
        <source>{0} of the design</source>
        <translation>{0} do desenho</translation>
    </message>
    <message>
        <source>`--image-tag` of the export, or its default</source>
        <translation>`--image-tag` da exportação, ou o seu padrão</translation>
    </message>
    <message>
        <source>the default of {0}</source>
        <translation>o padrão de {0}</translation>
    </message>
    <message>
        <source>the default of {0}, which {1} does not say</source>
        <translation>o padrão de {0}, que {1} não diz</translation>
    </message>
    <message>
        <source>the name of {0}</source>
        <translation>o nome de {0}</translation>
    </message>
    <message>
        <source>The export has no object of kind `{0}`.</source>
        <translation>A exportação não tem nenhum objeto do tipo `{0}`.</translation>
    </message>
    <message>
        <source>Did you mean `{0}`?</source>
        <translation>Seria `{0}`?</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Tem {0}.</translation>
    </message>
    <message>
        <source>The export has no `{0}`.</source>
        <translation>A exportação não tem `{0}`.</translation>
    </message>
    <message>
        <source>There is {0}.</source>
        <translation>Há {0}.</translation>
    </message>
    <message>
        <source>`{0}` names no object.</source>
        <translation>`{0}` não nomeia nenhum objeto.</translation>
    </message>
    <message>
        <source>Write KIND/NAMESPACE/NAME, such as {0}.</source>
        <translation>Escrever TIPO/NAMESPACE/NOME, por exemplo {0}.</translation>
    </message>
    <message>
        <source>Several objects are called `{0}`.</source>
        <translation>Vários objetos se chamam `{0}`.</translation>
    </message>
    <message>
        <source>Write {0}.</source>
        <translation>Escrever {0}.</translation>
    </message>
    <message>
        <source>It has nothing below.</source>
        <translation>Não tem nada abaixo.</translation>
    </message>
    <message>
        <source>{0} has no `{1}`.</source>
        <translation>{0} não tem `{1}`.</translation>
    </message>
    <message>
        <source>The stable version of this kind in the Kubernetes that the design names.</source>
        <translation>A versão estável deste tipo no Kubernetes que o desenho nomeia.</translation>
    </message>
    <message>
        <source>What the element becomes.</source>
        <translation>O que o elemento se torna.</translation>
    </message>
    <message>
        <source>Every namespace has one policy that denies all traffic; others allow what is drawn.</source>
        <translation>Cada namespace tem uma política que nega todo o tráfego; outras permitem o que está desenhado.</translation>
    </message>
    <message>
        <source>Derived from the element, so that it never changes by itself.</source>
        <translation>Derivado do elemento, para que nunca mude sozinho.</translation>
    </message>
    <message>
        <source>The namespace refuses pods that break Pod Security `restricted`.</source>
        <translation>O namespace recusa pods que quebram o Pod Security `restricted`.</translation>
    </message>
    <message>
        <source>A recommended label: what part the element plays.</source>
        <translation>Um rótulo recomendado: que papel o elemento tem.</translation>
    </message>
    <message>
        <source>A recommended label: who makes the object.</source>
        <translation>Um rótulo recomendado: quem faz o objeto.</translation>
    </message>
    <message>
        <source>A recommended label: the version of the image.</source>
        <translation>Um rótulo recomendado: a versão da imagem.</translation>
    </message>
    <message>
        <source>A recommended label.</source>
        <translation>Um rótulo recomendado.</translation>
    </message>
    <message>
        <source>An annotation for people and tools; Kubernetes does nothing with it.</source>
        <translation>Uma anotação para pessoas e ferramentas; o Kubernetes não faz nada com ela.</translation>
    </message>
    <message>
        <source>What the pods are told apart by.</source>
        <translation>Aquilo que distingue os pods.</translation>
    </message>
    <message>
        <source>Outside of dev, pods of one service spread over zones and nodes.</source>
        <translation>Fora de dev, os pods de um serviço se espalham por zonas e nós.</translation>
    </message>
    <message>
        <source>The pods do not talk to the Kubernetes API, so none gets a token.</source>
        <translation>Os pods não falam com a API do Kubernetes, então nenhum recebe um token.</translation>
    </message>
    <message>
        <source>Variables about every Service of the namespace would tell what the pod must not know.</source>
        <translation>Variáveis sobre cada Service do namespace diriam o que o pod não deve saber.</translation>
    </message>
    <message>
        <source>Written out, because scanners ask for it.</source>
        <translation>Escrito por extenso, porque os verificadores pedem.</translation>
    </message>
    <message>
        <source>Longer than draining and stopping take.</source>
        <translation>Mais do que esvaziar e parar demoram.</translation>
    </message>
    <message>
        <source>Volumes and secret files belong to the group that the pod runs as.</source>
        <translation>Volumes e arquivos de segredos pertencem ao grupo com que o pod roda.</translation>
    </message>
    <message>
        <source>Pod Security `restricted`: no root, a user and group above 10000, the runtime&apos;s seccomp profile.</source>
        <translation>Pod Security `restricted`: sem root, usuário e grupo acima de 10000, o perfil seccomp do runtime.</translation>
    </message>
    <message>
        <source>The root file system is read-only: what must be written goes here, within a limit.</source>
        <translation>O sistema de arquivos raiz é só de leitura: o que precisa ser escrito vai para cá, dentro de um limite.</translation>
    </message>
    <message>
        <source>0400: the pod&apos;s user alone reads a secret.</source>
        <translation>0400: só o usuário do pod lê um segredo.</translation>
    </message>
    <message>
        <source>A volume of every such pod: its settings, secrets, and where it may write.</source>
        <translation>Um volume de cada pod desses: as suas configurações, segredos, e onde pode escrever.</translation>
    </message>
    <message>
        <source>IfNotPresent in dev, where images are loaded by hand; Always elsewhere.</source>
        <translation>IfNotPresent em dev, onde as imagens são carregadas à mão; Always nos outros lugares.</translation>
    </message>
    <message>
        <source>The container is called after its element.</source>
        <translation>O contêiner tem o nome do seu elemento.</translation>
    </message>
    <message>
        <source>The image of that engine and version.</source>
        <translation>A imagem desse motor e dessa versão.</translation>
    </message>
    <message>
        <source>How this image is started.</source>
        <translation>Como esta imagem é iniciada.</translation>
    </message>
    <message>
        <source>The port that such a container listens on.</source>
        <translation>A porta em que um contêiner desses escuta.</translation>
    </message>
    <message>
        <source>What such a container asks for where the design says nothing; memory is limited to the same, the CPU generously.</source>
        <translation>O que um contêiner desses pede onde o desenho não diz nada; a memória tem o mesmo limite, a CPU um folgado.</translation>
    </message>
    <message>
        <source>Pod Security `restricted`: no privileges, no capabilities, a read-only root file system.</source>
        <translation>Pod Security `restricted`: sem privilégios, sem capabilities, sistema de arquivos raiz só de leitura.</translation>
    </message>
    <message>
        <source>Where the container finds its settings and secrets, and where it may write.</source>
        <translation>Onde o contêiner encontra as suas configurações e segredos, e onde pode escrever.</translation>
    </message>
    <message>
        <source>Gives a slow start time; it never waits for a database.</source>
        <translation>Dá tempo a um início lento; nunca espera por um banco.</translation>
    </message>
    <message>
        <source>Takes a pod that cannot answer out of its Service.</source>
        <translation>Tira do seu Service um pod que não pode responder.</translation>
    </message>
    <message>
        <source>Restarts what hangs, slowly: a restart mends no database.</source>
        <translation>Reinicia o que travou, sem pressa: reiniciar não conserta nenhum banco.</translation>
    </message>
    <message>
        <source>Waits until no Service sends requests any more.</source>
        <translation>Espera até que nenhum Service envie mais requisições.</translation>
    </message>
    <message>
        <source>A setting that the image of that engine reads.</source>
        <translation>Uma configuração que a imagem desse motor lê.</translation>
    </message>
    <message>
        <source>How every such container runs.</source>
        <translation>Como cada contêiner desses roda.</translation>
    </message>
    <message>
        <source>How every such pod runs.</source>
        <translation>Como cada pod desses roda.</translation>
    </message>
    <message>
        <source>The settings that a server of that engine needs.</source>
        <translation>As configurações que um servidor desse motor precisa.</translation>
    </message>
    <message>
        <source>Settings change with a new name only.</source>
        <translation>As configurações só mudam com um novo nome.</translation>
    </message>
    <message>
        <source>Headless: each pod of the StatefulSet has a name of its own.</source>
        <translation>Headless: cada pod do StatefulSet tem um nome próprio.</translation>
    </message>
    <message>
        <source>The ports that the element listens on; 80 for a service that names none.</source>
        <translation>As portas em que o elemento escuta; 80 para um serviço que não nomeia nenhuma.</translation>
    </message>
    <message>
        <source>The Service that such an element has.</source>
        <translation>O Service que um elemento desses tem.</translation>
    </message>
    <message>
        <source>Every pod may ask the cluster&apos;s DNS.</source>
        <translation>Todo pod pode perguntar ao DNS do cluster.</translation>
    </message>
    <message>
        <source>The port that the other end listens on; 53 for the cluster&apos;s DNS.</source>
        <translation>A porta em que a outra ponta escuta; 53 para o DNS do cluster.</translation>
    </message>
    <message>
        <source>The ports that the element listens on.</source>
        <translation>As portas em que o elemento escuta.</translation>
    </message>
    <message>
        <source>No line leads here, so nobody may connect.</source>
        <translation>Nenhuma linha chega aqui, então ninguém pode conectar.</translation>
    </message>
    <message>
        <source>No line leads out, so it may ask nobody.</source>
        <translation>Nenhuma linha sai daqui, então não pode falar com ninguém.</translation>
    </message>
    <message>
        <source>Default deny both ways: what is not drawn may not talk.</source>
        <translation>Negação padrão nos dois sentidos: o que não está desenhado não pode falar.</translation>
    </message>
    <message>
        <source>Lets routes of another namespace lead to this service.</source>
        <translation>Permite que rotas de outro namespace levem a este serviço.</translation>
    </message>
    <message>
        <source>How requests from outside are led to services.</source>
        <translation>Como as requisições de fora são levadas aos serviços.</translation>
    </message>
    <message>
        <source>Twice what everything in the namespace may need, one pod more of each service while it rolls.</source>
        <translation>O dobro do que tudo no namespace pode precisar, com um pod a mais de cada serviço durante a troca.</translation>
    </message>
    <message>
        <source>What a container gets that names no resources; ours all name theirs.</source>
        <translation>O que recebe um contêiner que não nomeia recursos; os nossos todos nomeiam.</translation>
    </message>
    <message>
        <source>One pod at a time may go for maintenance; one that is not ready never blocks a node&apos;s drain.</source>
        <translation>Um pod de cada vez pode sair para manutenção; um que não está pronto nunca bloqueia o esvaziamento de um nó.</translation>
    </message>
    <message>
        <source>At least two pods in staging and three in prod.</source>
        <translation>No mínimo dois pods em staging e três em prod.</translation>
    </message>
    <message>
        <source>Scales the service&apos;s Deployment by how busy its CPUs are.</source>
        <translation>Escala o Deployment do serviço conforme as suas CPUs estão ocupadas.</translation>
    </message>
    <message>
        <source>One server: Moldloft sets up no replication between several.</source>
        <translation>Um servidor: o Moldloft não monta replicação entre vários.</translation>
    </message>
    <message>
        <source>Parallel: one that crashes while it starts still gets its own mend.</source>
        <translation>Parallel: um que cai ao iniciar ainda recebe o seu próprio conserto.</translation>
    </message>
    <message>
        <source>One node at a time mounts the volume.</source>
        <translation>Um nó de cada vez monta o volume.</translation>
    </message>
    <message>
        <source>The size where the design says none.</source>
        <translation>O tamanho onde o desenho não diz nenhum.</translation>
    </message>
    <message>
        <source>The volume that the data lie on; named in full, so that a second apply changes nothing.</source>
        <translation>O volume em que os dados ficam; nomeado por completo, para que um segundo apply não mude nada.</translation>
    </message>
    <message>
        <source>Enough to go back, without a long tail.</source>
        <translation>O bastante para voltar atrás, sem uma cauda longa.</translation>
    </message>
    <message>
        <source>A new pod is ready before an old one goes.</source>
        <translation>Um pod novo está pronto antes que um antigo saia.</translation>
    </message>
    <message>
        <source>A change restarts the server.</source>
        <translation>Uma mudança reinicia o servidor.</translation>
    </message>
    <message>
        <source>Data outlive the server that wrote them.</source>
        <translation>Os dados sobrevivem ao servidor que os escreveu.</translation>
    </message>
    <message>
        <source>How every such job runs.</source>
        <translation>Como cada job desses roda.</translation>
    </message>
    <message>
        <source>Which pods go first where nodes are full.</source>
        <translation>Quais pods vêm primeiro onde os nós estão cheios.</translation>
    </message>
    <message>
        <source>Pods of one service avoid each other&apos;s node, where they can.</source>
        <translation>Os pods de um serviço evitam o mesmo nó, onde podem.</translation>
    </message>
    <message>
        <source>The database&apos;s user, called after it.</source>
        <translation>O usuário do banco, com o nome dele.</translation>
    </message>
    <message>
        <source>Random, made once on each machine in a file that git ignores, for this overlay alone; mounted as a file, never a variable.</source>
        <translation>Aleatório, criado uma vez em cada máquina em um arquivo que o git ignora, só para este overlay; montado como arquivo, nunca variável.</translation>
    </message>
    <message>
        <source>What reads it decides: user and password together for an operator, else nothing that Kubernetes knows.</source>
        <translation>Quem o lê decide: usuário e senha juntos para um operador; senão, nada que o Kubernetes conheça.</translation>
    </message>
    <message>
        <source>The controller takes a timeout for a whole Ingress: rules of one timeout share one.</source>
        <translation>O controlador recebe um tempo limite para um Ingress inteiro: regras de um mesmo tempo limite compartilham um.</translation>
    </message>
    <message>
        <source>cert-manager makes the certificate when it sees this.</source>
        <translation>O cert-manager faz o certificado quando vê isto.</translation>
    </message>
    <message>
        <source>It is left out: {0}.</source>
        <translation>Fica de fora: {0}.</translation>
    </message>
    <message>
        <source>no {0} of {1}</source>
        <translation>nenhum {0} de {1}</translation>
    </message>
    <message>
        <source>The image that is drawn, or the one that this project builds.</source>
        <translation>A imagem desenhada, ou a que este projeto constrói.</translation>
    </message>
    <message>
        <source>No container may have more than the quota gives the whole namespace.</source>
        <translation>Nenhum contêiner pode ter mais do que a cota dá ao namespace inteiro.</translation>
    </message>
    <message>
        <source>No container asks for nothing at all.</source>
        <translation>Nenhum contêiner pede absolutamente nada.</translation>
    </message>
    <message>
        <source>The size that the volume is drawn with, 1Gi where none is.</source>
        <translation>O tamanho com que o volume está desenhado, 1Gi onde não há nenhum.</translation>
    </message>
    <message>
        <source>A volume that is drawn: it outlives the pods that mount it.</source>
        <translation>Um volume desenhado: sobrevive aos pods que o montam.</translation>
    </message>
    <message>
        <source>What the External Secrets operator makes the Secret of.</source>
        <translation>Aquilo de que o operador External Secrets faz o Secret.</translation>
    </message>
    <message>
        <source>Hosts outside the cluster by their names, which Cilium learns from the answers of the cluster&apos;s DNS.</source>
        <translation>Hosts fora do cluster pelo nome, que o Cilium aprende das respostas do DNS do cluster.</translation>
    </message>
    <message>
        <source>The operator keeps one server from being drained while another is away; of a single one that would block every drain.</source>
        <translation>O operador impede que um servidor seja drenado enquanto outro está fora; com um só, isso bloquearia toda drenagem.</translation>
    </message>
    <message>
        <source>As many copies as there are servers, three at most, and one less in sync: one may be away. Topics are those that are drawn.</source>
        <translation>Tantas cópias quantos servidores, no máximo três, e uma a menos em sincronia: um pode estar fora. Os tópicos são os desenhados.</translation>
    </message>
    <message>
        <source>Three partitions, and as many copies as there are servers, three at most.</source>
        <translation>Três partições, e tantas cópias quantos servidores, no máximo três.</translation>
    </message>
    <message>
        <source>How every such server is asked for of its operator.</source>
        <translation>Como todo servidor assim é pedido ao seu operador.</translation>
    </message>
    <message>
        <source>The namespace that the element stands in; of a topic its broker&apos;s.</source>
        <translation>O namespace em que o elemento está; de um tópico, o do seu broker.</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>There is a {0} called {1}.</source>
        <translation>Existe um {0} chamado {1}.</translation>
    </message>
    <message>
        <source>The export has no {0} at all.</source>
        <translation>A exportação não tem nenhum {0}.</translation>
    </message>
    <message>
        <source>It has {0}.</source>
        <translation>Ela tem {0}.</translation>
    </message>
    <message>
        <source>the path &apos;{0}&apos; does not begin with &apos;/&apos;.</source>
        <translation>o caminho &apos;{0}&apos; não começa com &apos;/&apos;.</translation>
    </message>
    <message>
        <source>Write the path from the root, such as /orders.</source>
        <translation>Escrever o caminho a partir da raiz, como /orders.</translation>
    </message>
    <message>
        <source>{0} is routed to port {1}, which {2} does not offer.</source>
        <translation>{0} é roteado para a porta {1}, que {2} não oferece.</translation>
    </message>
    <message>
        <source>Leave the port out or name one of the service&apos;s.</source>
        <translation>Deixar a porta de fora ou indicar uma do serviço.</translation>
    </message>
    <message>
        <source>a Gateway names its class, and the design names none.</source>
        <translation>um Gateway indica a sua classe, e o desenho não indica nenhuma.</translation>
    </message>
    <message>
        <source>{0}: &apos;{1}&apos; holds a control character that kustomize does not keep.</source>
        <translation>{0}: &apos;{1}&apos; contém um caractere de controle que o kustomize não preserva.</translation>
    </message>
    <message>
        <source>Remove it, or encode the text and decode it in the service.</source>
        <translation>Removê-lo, ou codificar o texto e decodificá-lo no serviço.</translation>
    </message>
    <message>
        <source>{0} and {1} both become {2}.</source>
        <translation>{0} e {1} se tornam ambos {2}.</translation>
    </message>
    <message>
        <source>Rename one of them.</source>
        <translation>Renomear um deles.</translation>
    </message>
    <message>
        <source>its export is called {0}, and Kubernetes takes at most {1} characters.</source>
        <translation>sua exportação se chama {0}, e o Kubernetes aceita no máximo {1} caracteres.</translation>
    </message>
    <message>
        <source>Shorten the name by {0}.</source>
        <translation>Encurtar o nome em {0}.</translation>
    </message>
    <message>
        <source>env names &apos;{0}&apos;, which is no name of a variable.</source>
        <translation>env menciona &apos;{0}&apos;, que não é nome de variável.</translation>
    </message>
    <message>
        <source>Use letters, digits, &apos;_&apos;, &apos;-&apos; and &apos;.&apos;, not beginning with a digit.</source>
        <translation>Usar letras, algarismos, &apos;_&apos;, &apos;-&apos; e &apos;.&apos;, sem começar com um algarismo.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a port.</source>
        <translation>&apos;{0}&apos; não é nome de porta.</translation>
    </message>
    <message>
        <source>Use at most 15 lower case letters, digits and &apos;-&apos;, with a letter.</source>
        <translation>Usar no máximo 15 letras minúsculas, algarismos e &apos;-&apos;, com uma letra.</translation>
    </message>
    <message>
        <source>port {0} is {1}.</source>
        <translation>a porta {0} é {1}.</translation>
    </message>
    <message>
        <source>Ports go from 1 to 65535.</source>
        <translation>As portas vão de 1 a 65535.</translation>
    </message>
    <message>
        <source>port {0} is in the way of the admin port {1}.</source>
        <translation>a porta {0} ocupa o lugar da porta admin {1}.</translation>
    </message>
    <message>
        <source>Choose another name and number.</source>
        <translation>Escolher outro nome e outro número.</translation>
    </message>
    <message>
        <source>health asks port &apos;{0}&apos;, which it does not have.</source>
        <translation>health pergunta à porta &apos;{0}&apos;, que não existe nele.</translation>
    </message>
    <message>
        <source>Name one of its ports.</source>
        <translation>Indicar uma das portas dele.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a secret.</source>
        <translation>&apos;{0}&apos; não é nome de secret.</translation>
    </message>
    <message>
        <source>Use at most {0} lower case letters, digits and &apos;-&apos;.</source>
        <translation>Usar no máximo {0} letras minúsculas, algarismos e &apos;-&apos;.</translation>
    </message>
    <message>
        <source>secret {0} has a name that database {1} needs for its own.</source>
        <translation>o secret {0} tem um nome de que o banco de dados {1} precisa para si.</translation>
    </message>
    <message>
        <source>Rename the secret.</source>
        <translation>Renomear o secret.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a sidecar.</source>
        <translation>&apos;{0}&apos; não é nome de sidecar.</translation>
    </message>
    <message>
        <source>Use at most 59 lower case letters, digits and &apos;-&apos;.</source>
        <translation>Usar no máximo 59 letras minúsculas, algarismos e &apos;-&apos;.</translation>
    </message>
    <message>
        <source>two of its containers are called {0}.</source>
        <translation>dois dos seus contêineres se chamam {0}.</translation>
    </message>
    <message>
        <source>Rename the sidecar.</source>
        <translation>Renomear o sidecar.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no folder that can be made writable.</source>
        <translation>&apos;{0}&apos; não é uma pasta que possa permitir escrita.</translation>
    </message>
    <message>
        <source>Name a folder from the root, such as /var/cache.</source>
        <translation>Indicar uma pasta a partir da raiz, como /var/cache.</translation>
    </message>
    <message>
        <source>env sets {0}, which the export sets itself.</source>
        <translation>env define {0}, que a própria exportação define.</translation>
    </message>
    <message>
        <source>Remove it or rename it.</source>
        <translation>Remover ou renomear.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no DNS name.</source>
        <translation>&apos;{0}&apos; não é um nome DNS.</translation>
    </message>
    <message>
        <source>An ExternalName names a host, such as api.example.com.</source>
        <translation>Um ExternalName nomeia um host, como api.example.com.</translation>
    </message>
    <message>
        <source>it leads nowhere: it has no host, and its alias names no service.</source>
        <translation>não leva a lugar nenhum: não tem host, e seu alias não nomeia nenhum serviço.</translation>
    </message>
    <message>
        <source>Give it `host:` or `alias:`.</source>
        <translation>Dar a ele `host:` ou `alias:`.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name for Kubernetes.</source>
        <translation>&apos;{0}&apos; não é um nome para o Kubernetes.</translation>
    </message>
    <message>
        <source>Use at most 63 lower case letters, digits and &apos;-&apos;, beginning with a letter.</source>
        <translation>Usar no máximo 63 letras minúsculas, algarismos e &apos;-&apos;, começando com uma letra.</translation>
    </message>
    <message>
        <source>this namespace belongs to Kubernetes.</source>
        <translation>este namespace pertence ao Kubernetes.</translation>
    </message>
    <message>
        <source>Choose a name of your own.</source>
        <translation>Escolher um nome próprio.</translation>
    </message>
    <message>
        <source>name: &apos;{0}&apos; cannot be part of the name of an image.</source>
        <translation>name: &apos;{0}&apos; não pode fazer parte do nome de uma imagem.</translation>
    </message>
    <message>
        <source>Use at most 63 lower case letters, digits and &apos;-&apos;.</source>
        <translation>Usar no máximo 63 letras minúsculas, algarismos e &apos;-&apos;.</translation>
    </message>
    <message>
        <source>The name `{0}` cannot be part of a path or of code.</source>
        <translation>O nome `{0}` não pode fazer parte de um caminho nem de código.</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and hyphens, starting with a letter.</source>
        <translation>Usar letras minúsculas, algarismos e hifens, começando com uma letra.</translation>
    </message>
    <message>
        <source>The template {0} cannot be filled: {1}.</source>
        <translation>Não é possível preencher o modelo {0}: {1}.</translation>
    </message>
    <message>
        <source>This is an error of Moldloft, not of the design.</source>
        <translation>É um erro do Moldloft, não do desenho.</translation>
    </message>
    <message>
        <source>`{0}` in the api of {1} is no &quot;METHOD /path&quot;.</source>
        <translation>`{0}` na api de {1} não é &quot;MÉTODO /caminho&quot;.</translation>
    </message>
    <message>
        <source>Write it like `GET /orders/{id}`.</source>
        <translation>Escrever como `GET /orders/{id}`.</translation>
    </message>
    <message>
        <source>`{0}` and `{1}` of {2} would be one function, {3}.</source>
        <translation>`{0}` e `{1}` de {2} seriam uma única função, {3}.</translation>
    </message>
    <message>
        <source>Change one of the paths by more than its punctuation.</source>
        <translation>Mudar um dos caminhos em mais do que a pontuação.</translation>
    </message>
    <message>
        <source>Channel {0} has no broker, so {1} cannot use it.</source>
        <translation>O canal {0} não tem broker, então {1} não pode usá-lo.</translation>
    </message>
    <message>
        <source>Name a broker of the design in the channel&apos;s `broker:`.</source>
        <translation>Indicar um broker do desenho em `broker:` do canal.</translation>
    </message>
    <message>
        <source>{0} would be a second `{1}` in the code of {2}.</source>
        <translation>{0} seria um segundo `{1}` no código de {2}.</translation>
    </message>
    <message>
        <source>Rename it.</source>
        <translation>Renomear.</translation>
    </message>
    <message>
        <source>`{0}` of {1}</source>
        <translation>`{0}` de {1}</translation>
    </message>
    <message>
        <source>A patch changes the Secret {0}, which is in no manifest of this format.</source>
        <translation>Um patch altera o Secret {0}, que não está em nenhum manifesto deste formato.</translation>
    </message>
    <message>
        <source>Export with --format kustomize, or take the patch away.</source>
        <translation>Exporte com --format kustomize ou retire o patch.</translation>
    </message>
    <message>
        <source>{0} differs from place to place in something that is no value of a chart.</source>
        <translation>{0} difere de um lugar para outro em algo que não é um valor de um chart.</translation>
    </message>
    <message>
        <source>Export with --format kustomize.</source>
        <translation>Exporte com --format kustomize.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name of a volume.</source>
        <translation>&apos;{0}&apos; não é um nome de volume.</translation>
    </message>
    <message>
        <source>volume {0} stands at {1}, where something else is.</source>
        <translation>o volume {0} está em {1}, onde já há outra coisa.</translation>
    </message>
    <message>
        <source>Choose another path.</source>
        <translation>Escolher outro caminho.</translation>
    </message>
    <message>
        <source>sidecar {0} has a port that another container has.</source>
        <translation>o sidecar {0} tem uma porta que outro contêiner tem.</translation>
    </message>
    <message>
        <source>cluster.priorityClasses: &apos;{0}&apos; is no name for one.</source>
        <translation>cluster.priorityClasses: &apos;{0}&apos; não serve de nome.</translation>
    </message>
    <message>
        <source>Use at most 63 lower case letters, digits and &apos;-&apos;, not beginning with system-.</source>
        <translation>Usar no máximo 63 letras minúsculas, dígitos e &apos;-&apos;, sem começar com system-.</translation>
    </message>
    <message>
        <source>{0} {1} was removed in Kubernetes {2}.</source>
        <translation>{0} {1} foi removido no Kubernetes {2}.</translation>
    </message>
    <message>
        <source>Write {0}.</source>
        <translation>Escrever {0}.</translation>
    </message>
    <message>
        <source>{0} is a mapping.</source>
        <translation>{0} é um mapeamento.</translation>
    </message>
    <message>
        <source>{0} has no `{1}`, which the API requires.</source>
        <translation>{0} não tem `{1}`, que a API exige.</translation>
    </message>
    <message>
        <source>Kubernetes {0} has no {1} {2}.</source>
        <translation>O Kubernetes {0} não tem {1} {2}.</translation>
    </message>
    <message>
        <source>Kubernetes {0} does not know `{1}`, which came with {2}.</source>
        <translation>O Kubernetes {0} não conhece `{1}`, que veio com {2}.</translation>
    </message>
    <message>
        <source>Kubernetes {0} does not know `{1}` any more, {2} was the last.</source>
        <translation>O Kubernetes {0} não conhece mais `{1}`, {2} foi o último.</translation>
    </message>
    <message>
        <source>Take it away, or set `kubernetes` to the cluster&apos;s.</source>
        <translation>Removê-lo, ou pôr em `kubernetes` a versão do cluster.</translation>
    </message>
    <message>
        <source>Take it away.</source>
        <translation>Removê-lo.</translation>
    </message>
    <message>
        <source>Did you mean `{0}`?</source>
        <translation>Seria `{0}`?</translation>
    </message>
    <message>
        <source>Kubernetes {0} knows no field `{1}` here.</source>
        <translation>O Kubernetes {0} não conhece nenhum campo `{1}` aqui.</translation>
    </message>
    <message>
        <source>{0} is a list.</source>
        <translation>{0} é uma lista.</translation>
    </message>
    <message>
        <source>{0} is text.</source>
        <translation>{0} é texto.</translation>
    </message>
    <message>
        <source>Write it in quotes.</source>
        <translation>Escrevê-lo entre aspas.</translation>
    </message>
    <message>
        <source>{0} is a number.</source>
        <translation>{0} é um número.</translation>
    </message>
    <message>
        <source>Write it without quotes.</source>
        <translation>Escrevê-lo sem aspas.</translation>
    </message>
    <message>
        <source>{0} is true or false.</source>
        <translation>{0} é true ou false.</translation>
    </message>
    <message>
        <source>{0} is text or a number.</source>
        <translation>{0} é texto ou um número.</translation>
    </message>
    <message>
        <source>{0} cannot be `{1}`.</source>
        <translation>{0} não pode ser `{1}`.</translation>
    </message>
    <message>
        <source>It can be {0}.</source>
        <translation>Pode ser {0}.</translation>
    </message>
    <message>
        <source>An object says its `apiVersion` and its `kind`.</source>
        <translation>Um objeto diz o seu `apiVersion` e o seu `kind`.</translation>
    </message>
    <message>
        <source>The export has no {0} {1} in namespace {2}.</source>
        <translation>A exportação não tem {0} {1} no namespace {2}.</translation>
    </message>
    <message>
        <source>The export has no {0} {1}.</source>
        <translation>A exportação não tem {0} {1}.</translation>
    </message>
    <message numerus="yes">
        <source>It has {0} items.</source>
        <comment>It has {0} item.</comment>
        <translation>
            <numerusform>Tem {0} item.</numerusform>
            <numerusform>Tem {0} itens.</numerusform>
        </translation>
    </message>
    <message>
        <source>The object has no `{0}` below `{1}`.</source>
        <translation>O objeto não tem `{0}` abaixo de `{1}`.</translation>
    </message>
    <message>
        <source>A patch does not replace a whole object.</source>
        <translation>Um patch não substitui um objeto inteiro.</translation>
    </message>
    <message>
        <source>Name a field of it, or eject the object.</source>
        <translation>Nomear um campo dele, ou ejetar o objeto.</translation>
    </message>
    <message>
        <source>A patch does not remove a whole object.</source>
        <translation>Um patch não remove um objeto inteiro.</translation>
    </message>
    <message>
        <source>`from` is no path into the object.</source>
        <translation>`from` não é um caminho no objeto.</translation>
    </message>
    <message>
        <source>Write it from the root, such as /spec/replicas.</source>
        <translation>Escrevê-lo a partir da raiz, por exemplo /spec/replicas.</translation>
    </message>
    <message>
        <source>`{0}` is no path into the object.</source>
        <translation>`{0}` não é um caminho no objeto.</translation>
    </message>
    <message>
        <source>The test fails: {0} is another value.</source>
        <translation>O teste falha: {0} é outro valor.</translation>
    </message>
    <message>
        <source>Set cluster.gateway.class.</source>
        <translation>Definir cluster.gateway.class.</translation>
    </message>
    <message>
        <source>no operator that the export knows runs this engine.</source>
        <translation>nenhum operador que a exportação conheça mantém este motor.</translation>
    </message>
    <message>
        <source>Leave `managed` out, or choose PostgreSQL, Kafka or RabbitMQ.</source>
        <translation>Omitir `managed`, ou escolher PostgreSQL, Kafka ou RabbitMQ.</translation>
    </message>
    <message>
        <source>it is managed externally, and has no host.</source>
        <translation>é mantido externamente e não tem host.</translation>
    </message>
    <message>
        <source>Give it `host:`.</source>
        <translation>Dar-lhe `host:`.</translation>
    </message>
    <message>
        <source>secrets: they come from a store, and none is named.</source>
        <translation>secrets: eles vêm de um repositório, e nenhum é indicado.</translation>
    </message>
    <message>
        <source>Write `store:` beside `from:`.</source>
        <translation>Escrever `store:` ao lado de `from:`.</translation>
    </message>
    <message>
        <source>The export has no {0} {1} in namespace {2} that this file could stand for.</source>
        <translation>A exportação não tem {0} {1} no namespace {2} que este arquivo pudesse substituir.</translation>
    </message>
    <message>
        <source>Remove the file, or name an object of the export.</source>
        <translation>Remover o arquivo, ou nomear um objeto da exportação.</translation>
    </message>
    <message>
        <source>A whole object is ejected, not a field.</source>
        <translation>Ejeta-se um objeto inteiro, não um campo.</translation>
    </message>
    <message>
        <source>Leave out what follows the name, or write a patch.</source>
        <translation>Omitir o que segue o nome, ou escrever um patch.</translation>
    </message>
</context>
<context>
    <name>files</name>
    <message>
        <source>saved</source>
        <translation>salvar</translation>
    </message>
    <message>
        <source>`{0}` is no regular file.</source>
        <translation>`{0}` não é um arquivo comum.</translation>
    </message>
    <message>
        <source>Free some space and try again; the old content is untouched.</source>
        <translation>Liberar espaço e tentar de novo; o conteúdo antigo está intacto.</translation>
    </message>
    <message>
        <source>Choose another place, or give yourself the right to write there.</source>
        <translation>Escolher outro lugar, ou obter o direito de gravar ali.</translation>
    </message>
    <message>
        <source>`{0}` cannot be {1}: {2}.</source>
        <translation>Não é possível {1} `{0}`: {2}.</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; nada foi mudado.</translation>
    </message>
    <message>
        <source>read</source>
        <translation>ler</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>remover</translation>
    </message>
    <message>
        <source>used as a folder</source>
        <translation>usar como pasta</translation>
    </message>
    <message>
        <source>has an empty component</source>
        <translation>tem uma parte vazia</translation>
    </message>
    <message>
        <source>has a component `.` or `..`</source>
        <translation>tem uma parte `.` ou `..`</translation>
    </message>
    <message>
        <source>has a component of more than 255 bytes</source>
        <translation>tem uma parte com mais de 255 bytes</translation>
    </message>
    <message>
        <source>has a control character</source>
        <translation>tem um caractere de controle</translation>
    </message>
    <message>
        <source>has a character that Windows refuses</source>
        <translation>tem um caractere que o Windows recusa</translation>
    </message>
    <message>
        <source>has a component that ends in a dot or a space</source>
        <translation>tem uma parte que termina com um ponto ou um espaço</translation>
    </message>
    <message>
        <source>reaches into a git folder</source>
        <translation>entra em uma pasta do git</translation>
    </message>
    <message>
        <source>has a component that is a device on Windows</source>
        <translation>tem uma parte que é um dispositivo no Windows</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>is absolute</source>
        <translation>é absoluto</translation>
    </message>
    <message>
        <source>is no UTF-8</source>
        <translation>não é UTF-8</translation>
    </message>
    <message>
        <source>The path `{0}` {1}, so nothing is written there.</source>
        <translation>O caminho `{0}` {1}, então nada é gravado ali.</translation>
    </message>
    <message>
        <source>Rename the element that it comes from.</source>
        <translation>Renomear o elemento de onde ele vem.</translation>
    </message>
    <message>
        <source>`{0}` cannot be started: {1}.</source>
        <translation>Não é possível iniciar `{0}`: {1}.</translation>
    </message>
    <message>
        <source>Install it, or put it on the PATH: {0}.</source>
        <translation>Instalar, ou colocar no PATH: {0}.</translation>
    </message>
    <message>
        <source>`{0}` wrote more than 64 MiB.</source>
        <translation>`{0}` escreveu mais de 64 MiB.</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>listar</translation>
    </message>
    <message>
        <source>made</source>
        <translation>criar</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>esvaziar</translation>
    </message>
    <message>
        <source>written</source>
        <translation>gravar</translation>
    </message>
    <message>
        <source>Another Moldloft is writing to `{0}`.</source>
        <translation>Outro Moldloft está gravando em `{0}`.</translation>
    </message>
    <message>
        <source>Try again when it has finished.</source>
        <translation>Tentar de novo quando ele terminar.</translation>
    </message>
    <message>
        <source>Some files are new, some are old. Mend that and export again: the rest is written aside and will be moved into place.</source>
        <translation>Alguns arquivos são novos, outros antigos. Resolver isso e exportar de novo: o resto já está gravado à parte e irá para o lugar.</translation>
    </message>
    <message>
        <source>`{0}` is damaged, so nobody knows what an interrupted export still had to write.</source>
        <translation>`{0}` está danificado, então não se sabe o que uma exportação interrompida ainda tinha a gravar.</translation>
    </message>
    <message>
        <source>Remove the folder it is in, and export again.</source>
        <translation>Remover a pasta em que está e exportar de novo.</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>A design is a mapping, and this is none.</source>
        <translation>Um desenho é um mapeamento, e isto não é.</translation>
    </message>
    <message>
        <source>Start with `moldloft: 1`.</source>
        <translation>Começar com `moldloft: 1`.</translation>
    </message>
    <message>
        <source>The key `moldloft` is missing: it says which version of the format this is.</source>
        <translation>Falta a chave `moldloft`: ela diz qual é a versão do formato.</translation>
    </message>
    <message>
        <source>Write `moldloft: {0}` as the first key.</source>
        <translation>Escrever `moldloft: {0}` como primeira chave.</translation>
    </message>
    <message>
        <source>`moldloft` holds no version of the format.</source>
        <translation>`moldloft` não contém uma versão do formato.</translation>
    </message>
    <message>
        <source>Write `moldloft: {0}`.</source>
        <translation>Escrever `moldloft: {0}`.</translation>
    </message>
    <message>
        <source>The design has format version {0}; this Moldloft reads versions up to {1}.</source>
        <translation>O desenho tem a versão de formato {0}; este Moldloft lê versões até {1}.</translation>
    </message>
    <message>
        <source>Open it with a newer Moldloft that reads version {0}; the file is left as it is.</source>
        <translation>Abrir com um Moldloft mais novo, que leia a versão {0}; o arquivo fica como está.</translation>
    </message>
    <message>
        <source>`{0}` holds no mapping.</source>
        <translation>`{0}` não contém um mapeamento.</translation>
    </message>
    <message>
        <source>Write `name: …` lines below it, or `{}` for none.</source>
        <translation>Escrever linhas `nome: …` abaixo, ou `{}` para nenhuma.</translation>
    </message>
    <message>
        <source>The text would say something else than the design.</source>
        <translation>O texto diria algo diferente do desenho.</translation>
    </message>
    <message>
        <source>The design cannot be written: {0}</source>
        <translation>Não é possível gravar o desenho: {0}</translation>
    </message>
    <message>
        <source>The file is kept; the elements are placed automatically.</source>
        <translation>O arquivo é mantido; os elementos são posicionados automaticamente.</translation>
    </message>
    <message>
        <source>This is no layout of version {0}.</source>
        <translation>Isto não é um layout da versão {0}.</translation>
    </message>
    <message>
        <source>The place of {0} is no list of two or four numbers.</source>
        <translation>O lugar de {0} não é uma lista de dois ou quatro números.</translation>
    </message>
    <message>
        <source>Write [x, y], or [x, y, width, height] for a namespace; of a folded one {at: [x, y, width, height], folded: true}.</source>
        <translation>Escrever [x, y], ou [x, y, width, height] para um namespace; para um recolhido, {at: [x, y, width, height], folded: true}.</translation>
    </message>
    <message>
        <source>The text has {0} MiB; a piece of a design has at most {1}.</source>
        <translation>O texto tem {0} MiB; um pedaço de desenho tem no máximo {1}.</translation>
    </message>
    <message>
        <source>Save it as a design file and open that.</source>
        <translation>Salvá-lo como arquivo de desenho e abri-lo.</translation>
    </message>
    <message>
        <source>This is no piece of a design.</source>
        <translation>Isto não é um pedaço de desenho.</translation>
    </message>
    <message>
        <source>Copy elements, or YAML of a design file.</source>
        <translation>Copiar elementos, ou YAML de um arquivo de desenho.</translation>
    </message>
</context>
<context>
    <name>git</name>
    <message>
        <source>read a tree</source>
        <translation>ler uma árvore</translation>
    </message>
    <message>
        <source>The commit has no message.</source>
        <translation>O commit não tem mensagem.</translation>
    </message>
    <message>
        <source>Give one with -m.</source>
        <translation>Dar uma com -m.</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>fazer o commit</translation>
    </message>
    <message>
        <source>write the index</source>
        <translation>gravar o índice</translation>
    </message>
    <message>
        <source>read {0}</source>
        <translation>ler {0}</translation>
    </message>
    <message>
        <source>`{0}` is on the branch {1}, which Moldloft writes itself.</source>
        <translation>`{0}` está no branch {1}, que o próprio Moldloft escreve.</translation>
    </message>
    <message>
        <source>Switch to a branch of your own: git -C {0} switch -c NAME</source>
        <translation>Mudar para um branch próprio: git -C {0} switch -c NOME</translation>
    </message>
    <message>
        <source>read the configuration</source>
        <translation>ler a configuração</translation>
    </message>
    <message>
        <source>read the ignore rules</source>
        <translation>ler as regras de ignorados</translation>
    </message>
    <message>
        <source>Another git is at work there, or a killed one left its lock; try again.</source>
        <translation>Outro git está trabalhando ali, ou um interrompido deixou a trava; tentar de novo.</translation>
    </message>
    <message>
        <source>The branch moved in the meantime; try again.</source>
        <translation>O branch avançou nesse meio-tempo; tentar de novo.</translation>
    </message>
    <message>
        <source>`{0}` belongs to another user, so git does not touch it.</source>
        <translation>`{0}` pertence a outro usuário, então o git não mexe nele.</translation>
    </message>
    <message>
        <source>Where you trust it, run: git config --global --add safe.directory {0}</source>
        <translation>Se for de confiança, executar: git config --global --add safe.directory {0}</translation>
    </message>
    <message>
        <source>git could not {0} in `{1}`: {2}.</source>
        <translation>O git não conseguiu {0} em `{1}`: {2}.</translation>
    </message>
    <message>
        <source>error {0}</source>
        <translation>erro {0}</translation>
    </message>
    <message>
        <source>read the history</source>
        <translation>ler o histórico</translation>
    </message>
    <message>
        <source>`{0}` knows no revision `{1}`.</source>
        <translation>`{0}` não conhece a revisão `{1}`.</translation>
    </message>
    <message>
        <source>find the revision {0}</source>
        <translation>encontrar a revisão {0}</translation>
    </message>
    <message>
        <source>read the status</source>
        <translation>ler o estado</translation>
    </message>
    <message>
        <source>{0} is `{1}`, which is no date.</source>
        <translation>{0} é `{1}`, que não é uma data.</translation>
    </message>
    <message>
        <source>Write it like 2026-01-31T12:00:00+01:00, or take it away.</source>
        <translation>Escrever como 2026-01-31T12:00:00+01:00, ou retirar.</translation>
    </message>
    <message>
        <source>git does not accept `{0} &lt;{1}&gt;` as an author.</source>
        <translation>O git não aceita `{0} &lt;{1}&gt;` como autor.</translation>
    </message>
    <message>
        <source>Name and address need a letter or digit each, and no &lt; and &gt;.</source>
        <translation>O nome e o endereço precisam de uma letra ou algarismo cada, sem &lt; nem &gt;.</translation>
    </message>
    <message>
        <source>git does not know who commits in `{0}`: {1} is missing.</source>
        <translation>O git não sabe quem faz o commit em `{0}`: falta {1}.</translation>
    </message>
    <message>
        <source>name and e-mail address</source>
        <translation>o nome e o endereço de e-mail</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>o nome</translation>
    </message>
    <message>
        <source>the e-mail address</source>
        <translation>o endereço de e-mail</translation>
    </message>
    <message>
        <source>Run: git config --global user.name &quot;Your Name&quot; &amp;&amp; git config --global user.email you@example.com</source>
        <translation>Executar: git config --global user.name &quot;Nome Sobrenome&quot; &amp;&amp; git config --global user.email nome@example.com</translation>
    </message>
    <message>
        <source>`git {0}` in `{1}` refused (exit status {2}).</source>
        <translation>`git {0}` em `{1}` recusou (código de saída {2}).</translation>
    </message>
    <message>
        <source>`git {0}` in `{1}` refused (exit status {2}):
{3}</source>
        <translation>`git {0}` em `{1}` recusou (código de saída {2}):
{3}</translation>
    </message>
    <message>
        <source>Mend what it names and commit again; the exported files are in place.</source>
        <translation>Corrigir o que ele aponta e fazer o commit de novo; os arquivos exportados estão no lugar.</translation>
    </message>
    <message>
        <source>read the index</source>
        <translation>ler o índice</translation>
    </message>
    <message numerus="yes">
        <source>{0} seconds</source>
        <comment>{0} second</comment>
        <translation>
            <numerusform>{0} segundo</numerusform>
            <numerusform>{0} segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} minutes</source>
        <comment>{0} minute</comment>
        <translation>
            <numerusform>{0} minuto</numerusform>
            <numerusform>{0} minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} hours</source>
        <comment>{0} hour</comment>
        <translation>
            <numerusform>{0} hora</numerusform>
            <numerusform>{0} horas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{0} days</source>
        <comment>{0} day</comment>
        <translation>
            <numerusform>{0} dia</numerusform>
            <numerusform>{0} dias</numerusform>
        </translation>
    </message>
    <message>
        <source>make a repository</source>
        <translation>criar um repositório</translation>
    </message>
    <message>
        <source>`{0}` is no git repository.</source>
        <translation>`{0}` não é um repositório git.</translation>
    </message>
    <message>
        <source>Export with --commit, or run: git init {0}</source>
        <translation>Exportar com --commit, ou executar: git init {0}</translation>
    </message>
    <message>
        <source>open the repository</source>
        <translation>abrir o repositório</translation>
    </message>
    <message>
        <source>read HEAD</source>
        <translation>ler HEAD</translation>
    </message>
    <message>
        <source>Another git has taken the lock in the meantime.</source>
        <translation>Outro git pegou a trava nesse meio-tempo.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Tentar de novo.</translation>
    </message>
    <message>
        <source>`{0}` cannot be removed: {1}.</source>
        <translation>Não é possível remover `{0}`: {1}.</translation>
    </message>
    <message>
        <source>`{0}` is a bare repository; it has no files.</source>
        <translation>`{0}` é um repositório bare; não tem arquivos.</translation>
    </message>
    <message>
        <source>Clone it and export into the clone.</source>
        <translation>Cloná-lo e exportar para o clone.</translation>
    </message>
    <message>
        <source>HEAD of `{0}` is detached at {1}; a commit there would belong to no branch.</source>
        <translation>HEAD de `{0}` está solto em {1}; um commit ali não pertenceria a nenhum branch.</translation>
    </message>
    <message>
        <source>HEAD of `{0}` is detached; a commit there would belong to no branch.</source>
        <translation>HEAD de `{0}` está solto; um commit ali não pertenceria a nenhum branch.</translation>
    </message>
    <message>
        <source>Switch to a branch: {0}</source>
        <translation>Mudar para um branch: {0}</translation>
    </message>
    <message>
        <source>A {0} is under way in `{1}`.</source>
        <translation>Há um {0} em andamento em `{1}`.</translation>
    </message>
    <message>
        <source>Finish or abort it first; see: {0}</source>
        <translation>Terminá-lo ou abortá-lo antes; ver: {0}</translation>
    </message>
    <message>
        <source>`{0}` locks the repository; {1} made it {2} ago.</source>
        <translation>`{0}` trava o repositório; {1} a criou há {2}.</translation>
    </message>
    <message>
        <source>Where no other git is running there, remove it: {0}</source>
        <translation>Se nenhum outro git estiver em execução ali, removê-la: {0}</translation>
    </message>
    <message>
        <source>a submodule</source>
        <translation>um submódulo</translation>
    </message>
    <message>
        <source>a symbolic link</source>
        <translation>um link simbólico</translation>
    </message>
    <message>
        <source>a file</source>
        <translation>um arquivo</translation>
    </message>
    <message>
        <source>`{0}` in `{1}` is {2}, so `{3}` cannot be committed.</source>
        <translation>`{0}` em `{1}` é {2}, então `{3}` não pode entrar no commit.</translation>
    </message>
    <message>
        <source>Move it away, or rename the element.</source>
        <translation>Movê-lo para outro lugar, ou renomear o elemento.</translation>
    </message>
    <message>
        <source>`{0}` in `{1}` is no file, so it cannot be committed.</source>
        <translation>`{0}` em `{1}` não é um arquivo, então não pode entrar no commit.</translation>
    </message>
    <message>
        <source>write a tree</source>
        <translation>gravar uma árvore</translation>
    </message>
    <message>
        <source>store a file</source>
        <translation>guardar um arquivo</translation>
    </message>
    <message>
        <source>Cancelled; nothing was committed.</source>
        <translation>Cancelado; nada entrou no commit.</translation>
    </message>
    <message>
        <source>write {0}</source>
        <translation>gravar {0}</translation>
    </message>
    <message>
        <source>read the branches</source>
        <translation>ler os ramos</translation>
    </message>
    <message>
        <source>merge a file</source>
        <translation>mesclar um arquivo</translation>
    </message>
    <message>
        <source>write the configuration</source>
        <translation>gravar a configuração</translation>
    </message>
    <message>
        <source>compare two commits</source>
        <translation>comparar dois commits</translation>
    </message>
    <message>
        <source>`{0}` has gone on since: the commit {1} was made for {2}.</source>
        <translation>`{0}` seguiu adiante desde então: o commit {1} foi feito para {2}.</translation>
    </message>
    <message>
        <source>Commit again.</source>
        <translation>Fazer o commit de novo.</translation>
    </message>
    <message>
        <source>read a commit</source>
        <translation>ler um commit</translation>
    </message>
    <message>
        <source>read a file</source>
        <translation>ler um arquivo</translation>
    </message>
    <message>
        <source>compare a file</source>
        <translation>comparar um arquivo</translation>
    </message>
    <message>
        <source>No folder for temporary files can be made.</source>
        <translation>Não é possível criar uma pasta temporária.</translation>
    </message>
    <message>
        <source>No merge tool is set up in git.</source>
        <translation>Nenhuma ferramenta de mesclagem está configurada no git.</translation>
    </message>
    <message>
        <source>git config --global merge.tool NAME; `git mergetool --tool-help` lists the names.</source>
        <translation>git config --global merge.tool NOME; `git mergetool --tool-help` lista os nomes.</translation>
    </message>
    <message>
        <source>The host of the remote is not known: {0}</source>
        <translation>O servidor do remoto não é conhecido: {0}</translation>
    </message>
    <message>
        <source>Check the network, and the address of the remote: git remote -v</source>
        <translation>Verificar a rede e o endereço do remoto: git remote -v</translation>
    </message>
    <message>
        <source>The host of the remote cannot be looked up: {0}</source>
        <translation>Não é possível localizar o servidor do remoto: {0}</translation>
    </message>
    <message>
        <source>Check the network and try again.</source>
        <translation>Verificar a rede e tentar de novo.</translation>
    </message>
    <message>
        <source>The remote does not answer: {0}</source>
        <translation>O remoto não responde: {0}</translation>
    </message>
    <message>
        <source>Connect to it once in a terminal with ssh, and compare the fingerprint.</source>
        <translation>Conectar uma vez num terminal com ssh e comparar a impressão digital.</translation>
    </message>
    <message>
        <source>The remote accepts none of your SSH keys: {0}</source>
        <translation>O remoto não aceita nenhuma das chaves SSH: {0}</translation>
    </message>
    <message>
        <source>ssh-add -l lists the keys of the agent; ssh-add adds one.</source>
        <translation>ssh-add -l lista as chaves do agente; ssh-add acrescenta uma.</translation>
    </message>
    <message>
        <source>The remote asks who you are, and no credential helper knows: {0}</source>
        <translation>O remoto pede identificação, e nenhum auxiliar de credenciais a conhece: {0}</translation>
    </message>
    <message>
        <source>Sign in once in a terminal (git push), or set up a helper: git config --global credential.helper NAME</source>
        <translation>Entrar uma vez num terminal (git push), ou configurar um auxiliar: git config --global credential.helper NOME</translation>
    </message>
    <message>
        <source>The remote asks for a password, and no credential helper knows it: {0}</source>
        <translation>O remoto pede uma senha, e nenhum auxiliar de credenciais a conhece: {0}</translation>
    </message>
    <message>
        <source>The remote does not accept your name and password: {0}</source>
        <translation>O remoto não aceita o nome e a senha: {0}</translation>
    </message>
    <message>
        <source>Sign in again in a terminal (git push), so that the credential helper learns it.</source>
        <translation>Entrar de novo num terminal (git push), para que o auxiliar de credenciais aprenda.</translation>
    </message>
    <message>
        <source>The remote has commits that you do not have; nothing was pushed.</source>
        <translation>O remoto tem commits que faltam aqui; nada foi enviado.</translation>
    </message>
    <message>
        <source>Fetch, bring them into your branch (git pull), and push again.</source>
        <translation>Buscar, trazê-los para o ramo (git pull) e enviar de novo.</translation>
    </message>
    <message>
        <source>The remote&apos;s own rules refused it; nothing was pushed:
{0}</source>
        <translation>As regras do remoto recusaram; nada foi enviado:
{0}</translation>
    </message>
    <message>
        <source>Mend what it names, or push to another branch.</source>
        <translation>Corrigir o que aponta, ou enviar para outro ramo.</translation>
    </message>
    <message>
        <source>The remote protects this branch; nothing was pushed:
{0}</source>
        <translation>O remoto protege este ramo; nada foi enviado:
{0}</translation>
    </message>
    <message>
        <source>Create a branch, push that, and ask for a review.</source>
        <translation>Criar um ramo, enviá-lo e pedir uma revisão.</translation>
    </message>
    <message>
        <source>The remote is a work tree that has this branch checked out; nothing was pushed.</source>
        <translation>O remoto é uma pasta de trabalho que está neste ramo; nada foi enviado.</translation>
    </message>
    <message>
        <source>Push to a bare repository, or to another branch.</source>
        <translation>Enviar para um repositório bare, ou para outro ramo.</translation>
    </message>
    <message>
        <source>There is no repository at the address of the remote: {0}</source>
        <translation>Não há repositório no endereço do remoto: {0}</translation>
    </message>
    <message>
        <source>git remote -v shows it; git remote set-url NAME ADDRESS changes it.</source>
        <translation>git remote -v o mostra; git remote set-url NOME ENDEREÇO o muda.</translation>
    </message>
    <message>
        <source>There is no such repository at the remote, or you may not see it: {0}</source>
        <translation>Esse repositório não existe no remoto, ou não é visível: {0}</translation>
    </message>
    <message>
        <source>git remote -v shows its address; git remote set-url NAME ADDRESS changes it.</source>
        <translation>git remote -v mostra o endereço; git remote set-url NOME ENDEREÇO o muda.</translation>
    </message>
    <message>
        <source>Switching would overwrite what you have not committed; nothing was switched:
{0}</source>
        <translation>Mudar sobrescreveria o que não tem commit; nada mudou:
{0}</translation>
    </message>
    <message>
        <source>Commit it, or let it be stashed.</source>
        <translation>Fazer o commit, ou deixar que seja guardado.</translation>
    </message>
    <message>
        <source>There is something of that name already: {0}</source>
        <translation>Já existe algo com esse nome: {0}</translation>
    </message>
    <message>
        <source>Choose another name, or switch to it.</source>
        <translation>Escolher outro nome, ou mudar para ele.</translation>
    </message>
    <message>
        <source>A branch cannot be called so: {0}</source>
        <translation>Um ramo não pode ter esse nome: {0}</translation>
    </message>
    <message>
        <source>Letters, digits, - and / make a name.</source>
        <translation>Letras, algarismos, - e / formam um nome.</translation>
    </message>
    <message>
        <source>Another work tree has that branch: {0}</source>
        <translation>Outra pasta de trabalho está nesse ramo: {0}</translation>
    </message>
    <message>
        <source>Work there, or remove that work tree: git worktree list</source>
        <translation>Trabalhar lá, ou remover essa pasta: git worktree list</translation>
    </message>
    <message>
        <source>There is no such branch: {0}</source>
        <translation>Esse ramo não existe: {0}</translation>
    </message>
    <message>
        <source>Nothing is stashed.</source>
        <translation>Nada está guardado.</translation>
    </message>
    <message>
        <source>What was stashed and what stands there change the same lines; it is kept in the stash:
{0}</source>
        <translation>O que foi guardado e o que está ali mudam as mesmas linhas; continua guardado:
{0}</translation>
    </message>
    <message>
        <source>Settle the conflicts, commit, and then drop it: git stash drop</source>
        <translation>Resolver os conflitos, fazer o commit e depois descartar: git stash drop</translation>
    </message>
    <message>
        <source>The folder is no repository yet.</source>
        <translation>A pasta ainda não é um repositório.</translation>
    </message>
    <message>
        <source>The first commit makes one.</source>
        <translation>O primeiro commit cria um.</translation>
    </message>
    <message>
        <source>The repository belongs to another user, so git does not touch it: {0}</source>
        <translation>O repositório é de outro usuário, por isso o git não mexe nele: {0}</translation>
    </message>
    <message>
        <source>Where you trust it, run: git config --global --add safe.directory FOLDER</source>
        <translation>Se for de confiança, executar: git config --global --add safe.directory PASTA</translation>
    </message>
    <message>
        <source>{0} What was not committed is still stashed.</source>
        <translation>{0} O que não tinha commit continua guardado.</translation>
    </message>
    <message>
        <source>git stash pop --index brings it back.</source>
        <translation>git stash pop --index traz de volta.</translation>
    </message>
    <message>
        <source>`{0}` names its objects by SHA-256, which Moldloft cannot read.</source>
        <translation>`{0}` nomeia seus objetos por SHA-256, que o Moldloft não sabe ler.</translation>
    </message>
    <message>
        <source>Make a repository with SHA-1 (git init), or export without --commit and commit with git itself.</source>
        <translation>Crie um repositório com SHA-1 (git init), ou exporte sem --commit e faça o commit com o próprio git.</translation>
    </message>
    <message>
        <source>`{0}` keeps its references as a reftable, which Moldloft cannot read.</source>
        <translation>`{0}` guarda suas referências em uma reftable, que o Moldloft não sabe ler.</translation>
    </message>
    <message>
        <source>Bring them back into files (git refs migrate --ref-format=files), or export without --commit and commit with git itself.</source>
        <translation>Traga-as de volta para arquivos (git refs migrate --ref-format=files), ou exporte sem --commit e faça o commit com o próprio git.</translation>
    </message>
    <message>
        <source>`{0}` uses `{1}`, an extension of git that Moldloft does not know.</source>
        <translation>`{0}` usa `{1}`, uma extensão do git que o Moldloft não conhece.</translation>
    </message>
    <message>
        <source>Take it back, or export without --commit and commit with git itself.</source>
        <translation>Desfaça isso, ou exporte sem --commit e faça o commit com o próprio git.</translation>
    </message>
    <message>
        <source>The commit in `{0}` could not be signed:
{1}</source>
        <translation>O commit em `{0}` não pôde ser assinado:
{1}</translation>
    </message>
    <message>
        <source>git config user.signingkey names the key; git config commit.gpgsign false commits without. Then commit again; the exported files are in place.</source>
        <translation>git config user.signingkey indica a chave; git config commit.gpgsign false faz commit sem ela. Depois faça commit de novo; os arquivos exportados estão no lugar.</translation>
    </message>
    <message>
        <source>HEAD is detached, so there is no branch to pull into.</source>
        <translation>O HEAD está desanexado, então não há ramo para onde puxar.</translation>
    </message>
    <message>
        <source>Switch to a branch first.</source>
        <translation>Mude primeiro para um ramo.</translation>
    </message>
    <message>
        <source>{0} has no upstream, so nobody knows what to pull.</source>
        <translation>{0} não tem upstream, então ninguém sabe o que puxar.</translation>
    </message>
    <message>
        <source>A first push sets it; else: git branch --set-upstream-to=REMOTE/NAME</source>
        <translation>Um primeiro push o define; senão: git branch --set-upstream-to=REMOTO/NOME</translation>
    </message>
    <message>
        <source>`{0}` is a sparse checkout: what is not checked out would count as deleted.</source>
        <translation>`{0}` é um checkout esparso: o que não está nele contaria como apagado.</translation>
    </message>
    <message>
        <source>Check everything out first: {0}</source>
        <translation>Primeiro traga tudo: {0}</translation>
    </message>
    <message>
        <source>The remote&apos;s host key is another than before; somebody may stand between.</source>
        <translation>A chave do host do remoto não é a mesma de antes; alguém pode estar no meio.</translation>
    </message>
    <message>
        <source>Ask whoever runs the remote whether its key has changed. Only then: ssh-keygen -R HOST</source>
        <translation>Pergunte a quem mantém o remoto se a chave mudou. Só então: ssh-keygen -R HOST</translation>
    </message>
    <message>
        <source>The remote&apos;s host key is not known: {0}</source>
        <translation>A chave do host do remoto não é conhecida: {0}</translation>
    </message>
    <message>
        <source>Pulling would overwrite what you have not committed; nothing was merged:
{0}</source>
        <translation>Puxar sobrescreveria o que não entrou em commit; nada foi mesclado:
{0}</translation>
    </message>
    <message>
        <source>Commit it, or stash it first.</source>
        <translation>Faça commit disso ou guarde no stash antes.</translation>
    </message>
    <message>
        <source>The remote&apos;s branch has nothing in common with yours; nothing was merged.</source>
        <translation>O ramo do remoto não tem nada em comum com o seu; nada foi mesclado.</translation>
    </message>
    <message>
        <source>Where both shall become one: git pull --allow-unrelated-histories</source>
        <translation>Se os dois devem virar um só: git pull --allow-unrelated-histories</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Engine</source>
        <translation>Motor</translation>
    </message>
    <message>
        <source>The message broker.</source>
        <translation>O broker de mensagens.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versão</translation>
    </message>
    <message>
        <source>Version of the server: the tag of its image.</source>
        <translation>Versão do servidor: a tag da sua imagem.</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Disco</translation>
    </message>
    <message>
        <source>Size of its volume.</source>
        <translation>Tamanho do seu volume.</translation>
    </message>
    <message>
        <source>Broker</source>
        <translation>Broker</translation>
    </message>
    <message>
        <source>A message broker that services share; its channels stand inside it.</source>
        <translation>Um broker de mensagens que os serviços compartilham; seus canais ficam dentro dele.</translation>
    </message>
    <message>
        <source>The broker that carries the channel.</source>
        <translation>O broker que transporta o canal.</translation>
    </message>
    <message>
        <source>Payload</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>A stream of events of one type. On the wire it is called &lt;namespace&gt;.&lt;channel&gt;.</source>
        <translation>Um fluxo de eventos de um tipo. Na rede chama-se &lt;namespace&gt;.&lt;canal&gt;.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>uma lista</translation>
    </message>
    <message>
        <source>a mapping</source>
        <translation>um mapeamento</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a text is expected.</source>
        <translation>`{0}` contém {1} onde se espera um texto.</translation>
    </message>
    <message>
        <source>Write &quot;&quot; for an empty text, or remove the key.</source>
        <translation>Escrever &quot;&quot; para um texto vazio, ou remover a chave.</translation>
    </message>
    <message>
        <source>unknown key `{0}`.</source>
        <translation>chave desconhecida `{0}`.</translation>
    </message>
    <message>
        <source>Did you mean `{0}`?</source>
        <translation>Seria `{0}`?</translation>
    </message>
    <message>
        <source>Known here: {0}; keys of your own start with `x-`.</source>
        <translation>Conhecidas aqui: {0}; chaves próprias começam com `x-`.</translation>
    </message>
    <message>
        <source>`{0}` is missing.</source>
        <translation>falta `{0}`.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Adicionar.</translation>
    </message>
    <message>
        <source>here stands {0} where a mapping is expected.</source>
        <translation>há {0} aqui onde se espera um mapeamento.</translation>
    </message>
    <message>
        <source>Write `key: value` lines below it.</source>
        <translation>Escrever linhas `chave: valor` abaixo.</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a list is expected.</source>
        <translation>`{0}` contém {1} onde se espera uma lista.</translation>
    </message>
    <message>
        <source>Write `{0}: [{1}]`.</source>
        <translation>Escrever `{0}: [{1}]`.</translation>
    </message>
    <message>
        <source>Write `{0}: []` for none.</source>
        <translation>Escrever `{0}: []` para nenhum.</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a mapping is expected.</source>
        <translation>`{0}` contém {1} onde se espera um mapeamento.</translation>
    </message>
    <message>
        <source>Write `name: value` lines below it.</source>
        <translation>Escrever linhas `nome: valor` abaixo.</translation>
    </message>
    <message>
        <source>`{0}` cannot be &apos;{1}&apos;.</source>
        <translation>`{0}` não pode ser &apos;{1}&apos;.</translation>
    </message>
    <message>
        <source>It is one of {0}.</source>
        <translation>É um destes: {0}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no route.</source>
        <translation>&apos;{0}&apos; não é uma rota.</translation>
    </message>
    <message>
        <source>Write a method and a path, such as &quot;GET /orders/{id}&quot;.</source>
        <translation>Escrever um método e um caminho, como &quot;GET /orders/{id}&quot;.</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a whole number is expected.</source>
        <translation>`{0}` contém {1} onde se espera um número inteiro.</translation>
    </message>
    <message>
        <source>Remove the quotes.</source>
        <translation>Remover as aspas.</translation>
    </message>
    <message>
        <source>`{0}` cannot be {1}.</source>
        <translation>`{0}` não pode ser {1}.</translation>
    </message>
    <message>
        <source>It lies between {0} and {1}.</source>
        <translation>Fica entre {0} e {1}.</translation>
    </message>
    <message>
        <source>The least is {0}.</source>
        <translation>O mínimo é {0}.</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where true or false is expected.</source>
        <translation>`{0}` contém {1} onde se espera true ou false.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; names no element.</source>
        <translation>&apos;{0}&apos; não nomeia nenhum elemento.</translation>
    </message>
    <message>
        <source>Write its name, or namespace/name.</source>
        <translation>Escrever o nome dele, ou namespace/nome.</translation>
    </message>
    <message>
        <source>`tls` holds {0}.</source>
        <translation>`tls` contém {0}.</translation>
    </message>
    <message>
        <source>Write true, {secret: NAME} or {issuer: NAME}.</source>
        <translation>Escrever true, {secret: NOME} ou {issuer: NOME}.</translation>
    </message>
    <message>
        <source>The database server.</source>
        <translation>O servidor de banco de dados.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Banco de dados</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>DNS name outside the cluster.</source>
        <translation>Nome DNS fora do cluster.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Porta</translation>
    </message>
    <message>
        <source>Port of the host.</source>
        <translation>Porta do host.</translation>
    </message>
    <message>
        <source>Alias of</source>
        <translation>Alias de</translation>
    </message>
    <message>
        <source>A service in another namespace that is reached under this name.</source>
        <translation>Um serviço de outro namespace que é alcançado por este nome.</translation>
    </message>
    <message>
        <source>ExternalName</source>
        <translation>ExternalName</translation>
    </message>
    <message>
        <source>An ExternalName Service: a host outside the cluster, or an alias of a service in another namespace.</source>
        <translation>Um Service ExternalName: um host fora do cluster, ou um alias de um serviço de outro namespace.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>true, or the secret that holds the certificate, or the cert-manager issuer that makes it.</source>
        <translation>true, ou o secret que guarda o certificado, ou o issuer do cert-manager que o emite.</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Name of the TLS secret.</source>
        <translation>Nome do secret TLS.</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Issuer</translation>
    </message>
    <message>
        <source>Name of the cert-manager ClusterIssuer.</source>
        <translation>Nome do ClusterIssuer do cert-manager.</translation>
    </message>
    <message>
        <source>Exported as</source>
        <translation>Exportado</translation>
    </message>
    <message>
        <source>Ingress, or Gateway API.</source>
        <translation>Ingress, ou Gateway API.</translation>
    </message>
    <message>
        <source>DNS name under which the rules answer.</source>
        <translation>Nome DNS em que as regras respondem.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regras</translation>
    </message>
    <message>
        <source>Which path goes to which service.</source>
        <translation>Qual caminho vai para qual serviço.</translation>
    </message>
    <message>
        <source>Ingress</source>
        <translation>Ingress</translation>
    </message>
    <message>
        <source>Traffic from outside, routed by host and path to services of its namespace.</source>
        <translation>Tráfego de fora, roteado por host e caminho para serviços do seu namespace.</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Era</translation>
    </message>
    <message>
        <source>The name before a rename, until the next export has moved its files.</source>
        <translation>O nome antes de uma renomeação, até que a próxima exportação tenha movido os arquivos.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Name of the design and of the project that it becomes.</source>
        <translation>Nome do desenho e do projeto em que ele se torna.</translation>
    </message>
    <message>
        <source>Kubernetes</source>
        <translation>Kubernetes</translation>
    </message>
    <message>
        <source>The version that the export is checked against.</source>
        <translation>A versão com que a exportação é verificada.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Where images are pushed to: they are called &lt;registry&gt;/&lt;project&gt;-&lt;namespace&gt;-&lt;service&gt;.</source>
        <translation>Para onde as imagens são enviadas: chamam-se &lt;registro&gt;/&lt;projeto&gt;-&lt;namespace&gt;-&lt;serviço&gt;.</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>The cluster that the design runs on.</source>
        <translation>O cluster em que o desenho roda.</translation>
    </message>
    <message>
        <source>Patch</source>
        <translation>Patch</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>The way out: any field of any exported object.</source>
        <translation>A saída: qualquer campo de qualquer objeto exportado.</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>A box that holds elements. A call from one namespace to another goes through an ExternalName alias.</source>
        <translation>Uma caixa que contém elementos. Uma chamada de um namespace a outro passa por um alias ExternalName.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>What the note says.</source>
        <translation>O que a nota diz.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Words on the canvas that explain the design. Nothing is exported for a note.</source>
        <translation>Palavras na tela que explicam o desenho. Nada é exportado para uma nota.</translation>
    </message>
    <message>
        <source>Port that the container listens on.</source>
        <translation>Porta em que o contêiner escuta.</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>What is spoken there. Without it the port&apos;s name tells: grpc, tcp, udp, else http.</source>
        <translation>O que se fala ali. Sem ele, o nome da porta diz: grpc, tcp, udp; senão, http.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>The service or external host that is called; always the real target.</source>
        <translation>O serviço ou host externo que é chamado; sempre o alvo real.</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tempo limite</translation>
    </message>
    <message>
        <source>How long the caller waits, all retries included.</source>
        <translation>Quanto tempo quem chama espera, incluídas todas as novas tentativas.</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>How often a failed call is tried again.</source>
        <translation>Quantas vezes uma chamada que falhou é repetida.</translation>
    </message>
    <message>
        <source>HTTP path</source>
        <translation>Caminho HTTP</translation>
    </message>
    <message>
        <source>Path on the first port that answers 200 when the service is ready.</source>
        <translation>Caminho na primeira porta que responde 200 quando o serviço está pronto.</translation>
    </message>
    <message>
        <source>TCP port</source>
        <translation>Porta TCP</translation>
    </message>
    <message>
        <source>Name of the port that accepts connections when the service is ready.</source>
        <translation>Nome da porta que aceita conexões quando o serviço está pronto.</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>CPU that a pod asks for.</source>
        <translation>CPU que um pod pede.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>Memory that a pod asks for, and its limit.</source>
        <translation>Memória que um pod pede, e o seu limite.</translation>
    </message>
    <message>
        <source>Least pods</source>
        <translation>Mínimo de pods</translation>
    </message>
    <message>
        <source>Never fewer pods than this.</source>
        <translation>Nunca menos pods do que isto.</translation>
    </message>
    <message>
        <source>Most pods</source>
        <translation>Máximo de pods</translation>
    </message>
    <message>
        <source>Never more pods than this.</source>
        <translation>Nunca mais pods do que isto.</translation>
    </message>
    <message>
        <source>CPU target</source>
        <translation>Meta de CPU</translation>
    </message>
    <message>
        <source>Pods are added above this share of the requested CPU, in per cent.</source>
        <translation>Acima desta parcela da CPU pedida, em por cento, são adicionados pods.</translation>
    </message>
    <message>
        <source>Name of the container.</source>
        <translation>Nome do contêiner.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Imagem</translation>
    </message>
    <message>
        <source>Image of the container, with tag or digest.</source>
        <translation>Imagem do contêiner, com tag ou digest.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Ambiente</translation>
    </message>
    <message>
        <source>Environment variables of the container.</source>
        <translation>Variáveis de ambiente do contêiner.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>How the service can be reached.</source>
        <translation>Como o serviço pode ser alcançado.</translation>
    </message>
    <message>
        <source>Port of the Service object.</source>
        <translation>Porta do objeto Service.</translation>
    </message>
    <message>
        <source>Node port</source>
        <translation>Porta de nó</translation>
    </message>
    <message>
        <source>Port on every node, 30000 to 32767; without it Kubernetes chooses.</source>
        <translation>Porta em cada nó, de 30000 a 32767; sem ela o Kubernetes escolhe.</translation>
    </message>
    <message>
        <source>User id</source>
        <translation>ID de usuário</translation>
    </message>
    <message>
        <source>User and group that the container runs as.</source>
        <translation>Usuário e grupo com que o contêiner é executado.</translation>
    </message>
    <message>
        <source>Writable directories</source>
        <translation>Pastas com escrita</translation>
    </message>
    <message>
        <source>Directories that the container writes to; all else is read-only.</source>
        <translation>Pastas em que o contêiner escreve; todo o resto é somente leitura.</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>Requests whose path starts with this go to the service.</source>
        <translation>Requisições cujo caminho começa assim vão para o serviço.</translation>
    </message>
    <message>
        <source>The service, in the ingress&apos;s own namespace.</source>
        <translation>O serviço, no próprio namespace do ingress.</translation>
    </message>
    <message>
        <source>Port of the Service object; its first where it is not given.</source>
        <translation>Porta do objeto Service; a primeira dele quando não é indicada.</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>Nós</translation>
    </message>
    <message>
        <source>How many nodes the pool has.</source>
        <translation>Quantos nós o grupo tem.</translation>
    </message>
    <message>
        <source>CPU of one node.</source>
        <translation>CPU de um nó.</translation>
    </message>
    <message>
        <source>Memory of one node.</source>
        <translation>Memória de um nó.</translation>
    </message>
    <message>
        <source>Where the ingress controller&apos;s pods live; only they may reach what an ingress routes to.</source>
        <translation>Onde ficam os pods do controlador de ingress; só eles podem alcançar o que um ingress roteia.</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>ingressClassName of every Ingress; left out where it is not given.</source>
        <translation>ingressClassName de cada Ingress; deixada de fora quando não é indicada.</translation>
    </message>
    <message>
        <source>Node pools</source>
        <translation>Grupos de nós</translation>
    </message>
    <message>
        <source>The nodes that the cluster has.</source>
        <translation>Os nós que o cluster tem.</translation>
    </message>
    <message>
        <source>Ingress controller</source>
        <translation>Controlador de ingress</translation>
    </message>
    <message>
        <source>The ingress controller of the cluster.</source>
        <translation>O controlador de ingress do cluster.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Kind of the object, such as Deployment.</source>
        <translation>Tipo do objeto, como Deployment.</translation>
    </message>
    <message>
        <source>Its namespace.</source>
        <translation>O namespace dele.</translation>
    </message>
    <message>
        <source>Its name.</source>
        <translation>O nome dele.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Alvo</translation>
    </message>
    <message>
        <source>The exported object.</source>
        <translation>O objeto exportado.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Mesclar</translation>
    </message>
    <message>
        <source>A strategic merge patch: the fields to set.</source>
        <translation>Um patch de mesclagem estratégica: os campos a definir.</translation>
    </message>
    <message>
        <source>Runs this image as it is; without it a C++ service is generated.</source>
        <translation>Executa esta imagem como está; sem ela é gerado um serviço em C++.</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>Réplicas</translation>
    </message>
    <message>
        <source>How many pods run.</source>
        <translation>Quantos pods são executados.</translation>
    </message>
    <message>
        <source>Own latency</source>
        <translation>Latência própria</translation>
    </message>
    <message>
        <source>Own work per request, without what it waits for.</source>
        <translation>Trabalho próprio por requisição, sem o que ele espera.</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Routes that the service serves, as &quot;METHOD /path/{parameter}&quot;.</source>
        <translation>Rotas que o serviço atende, como &quot;MÉTODO /caminho/{parâmetro}&quot;.</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Possui</translation>
    </message>
    <message>
        <source>Databases that belong to the service alone.</source>
        <translation>Bancos de dados que pertencem só ao serviço.</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Usa</translation>
    </message>
    <message>
        <source>Databases that another service owns: an error until it is mended.</source>
        <translation>Bancos de dados de que outro serviço é dono: um erro até ser corrigido.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Chamada</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Chama</translation>
    </message>
    <message>
        <source>Synchronous calls to services and external hosts.</source>
        <translation>Chamadas síncronas a serviços e hosts externos.</translation>
    </message>
    <message>
        <source>Publishes</source>
        <translation>Publica</translation>
    </message>
    <message>
        <source>Channels that it writes events to.</source>
        <translation>Canais em que ele escreve eventos.</translation>
    </message>
    <message>
        <source>Subscribes</source>
        <translation>Assina</translation>
    </message>
    <message>
        <source>Channels that it reads events from.</source>
        <translation>Canais de que ele lê eventos.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Portas</translation>
    </message>
    <message>
        <source>Container ports by name.</source>
        <translation>Portas do contêiner por nome.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Saúde</translation>
    </message>
    <message>
        <source>How a foreign image tells that it is ready; generated services have theirs.</source>
        <translation>Como uma imagem alheia avisa que está pronta; serviços gerados têm o seu modo.</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>Recursos</translation>
    </message>
    <message>
        <source>What a pod asks for.</source>
        <translation>O que um pod pede.</translation>
    </message>
    <message>
        <source>Autoscale</source>
        <translation>Escala automática</translation>
    </message>
    <message>
        <source>Adds and removes pods by CPU load.</source>
        <translation>Adiciona e remove pods conforme a carga de CPU.</translation>
    </message>
    <message>
        <source>Environment variables; no secrets.</source>
        <translation>Variáveis de ambiente; sem segredos.</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>Secrets</translation>
    </message>
    <message>
        <source>Names of secrets, mounted as files.</source>
        <translation>Nomes de secrets, montados como arquivos.</translation>
    </message>
    <message>
        <source>Sidecar</source>
        <translation>Sidecar</translation>
    </message>
    <message>
        <source>Sidecars</source>
        <translation>Sidecars</translation>
    </message>
    <message>
        <source>Further containers of the pod.</source>
        <translation>Outros contêineres do pod.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Serviço</translation>
    </message>
    <message>
        <source>Exposed as</source>
        <translation>Exposto como</translation>
    </message>
    <message>
        <source>Service objects through which it is reached.</source>
        <translation>Objetos Service pelos quais ele é alcançado.</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Segurança</translation>
    </message>
    <message>
        <source>User and writable directories of a foreign image.</source>
        <translation>Usuário e pastas com escrita de uma imagem alheia.</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latência</translation>
    </message>
    <message>
        <source>From the publisher of an event to its subscribers.</source>
        <translation>De quem publica um evento até quem o assina.</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Disponibilidade</translation>
    </message>
    <message>
        <source>Share of the time that it is up.</source>
        <translation>Parte do tempo em que está no ar.</translation>
    </message>
    <message>
        <source>Startup</source>
        <translation>Partida</translation>
    </message>
    <message>
        <source>From the start of its pod until it is ready.</source>
        <translation>Do início do pod até ficar pronto.</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limite</translation>
    </message>
    <message>
        <source>Events that it holds for a subscriber that does not take them; without it, as many as come.</source>
        <translation>Eventos que guarda para um assinante que não os retira; sem ele, quantos vierem.</translation>
    </message>
    <message>
        <source>What a request waits for it.</source>
        <translation>Quanto uma requisição espera por ele.</translation>
    </message>
    <message>
        <source>What one call of the host takes.</source>
        <translation>Quanto demora uma chamada ao host.</translation>
    </message>
    <message>
        <source>Error rate</source>
        <translation>Taxa de erros</translation>
    </message>
    <message>
        <source>Share of calls that the host fails.</source>
        <translation>Parte das chamadas que o host não atende.</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>Half of all take at most this.</source>
        <translation>Metade demora no máximo isto.</translation>
    </message>
    <message>
        <source>99th percentile</source>
        <translation>Percentil 99</translation>
    </message>
    <message>
        <source>99 of 100 take at most this. Without it all take the median; with it the times are log-normal.</source>
        <translation>99 de 100 demoram no máximo isto. Sem ele todos demoram a mediana; com ele os tempos são log-normais.</translation>
    </message>
    <message>
        <source>Parallel</source>
        <translation>Em paralelo</translation>
    </message>
    <message>
        <source>Calls of one service that say the same here, a name or true, start together; all others follow one another in their order.</source>
        <translation>As chamadas de um serviço que dizem o mesmo aqui, um nome ou true, começam juntas; as outras seguem uma após a outra, na ordem.</translation>
    </message>
    <message>
        <source>Fallback</source>
        <translation>Alternativa</translation>
    </message>
    <message>
        <source>Whether the caller still answers when the call fails, with less in its answer.</source>
        <translation>Se quem chama ainda responde quando a chamada falha, com menos na resposta.</translation>
    </message>
    <message>
        <source>Requests a second</source>
        <translation>Requisições por segundo</translation>
    </message>
    <message>
        <source>How many come from outside the cluster in a second.</source>
        <translation>Quantas vêm de fora do cluster em um segundo.</translation>
    </message>
    <message>
        <source>How many requests take this path in a second.</source>
        <translation>Quantas requisições tomam este caminho em um segundo.</translation>
    </message>
    <message>
        <source>How many pods one node takes.</source>
        <translation>Quantos pods um nó comporta.</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preço</translation>
    </message>
    <message>
        <source>What one node costs in a month; all pools in the same currency.</source>
        <translation>Quanto um nó custa por mês; todos os grupos na mesma moeda.</translation>
    </message>
    <message>
        <source>CPU time</source>
        <translation>Tempo de CPU</translation>
    </message>
    <message>
        <source>How long a request keeps one CPU busy; without it, as long as the median of its own latency.</source>
        <translation>Por quanto tempo uma requisição ocupa uma CPU; sem ele, pela mediana da latência própria.</translation>
    </message>
    <message>
        <source>Concurrency</source>
        <translation>Concorrência</translation>
    </message>
    <message>
        <source>Requests that one pod works on at a time, others wait; without it none waits.</source>
        <translation>Requisições que um pod atende ao mesmo tempo, as outras esperam; sem ela nenhuma espera.</translation>
    </message>
    <message>
        <source>Events a second</source>
        <translation>Eventos por segundo</translation>
    </message>
    <message>
        <source>Events that one pod handles in a second; without it one after the other, each in its own latency.</source>
        <translation>Eventos que um pod trata em um segundo; sem ele um após o outro, cada um na latência própria.</translation>
    </message>
    <message>
        <source>Share of requests that it fails by itself while it is up.</source>
        <translation>Parte das requisições em que falha por si, estando no ar.</translation>
    </message>
    <message>
        <source>Share of the time that one of its pods is up.</source>
        <translation>Parte do tempo em que um dos pods está no ar.</translation>
    </message>
    <message>
        <source>From the start of a pod until it is ready.</source>
        <translation>Do início de um pod até ficar pronto.</translation>
    </message>
    <message>
        <source>How much each rule matters in this design, by its id.</source>
        <translation>O quanto cada regra importa neste design, pelo seu id.</translation>
    </message>
    <message>
        <source>Waiver</source>
        <translation>Dispensa</translation>
    </message>
    <message>
        <source>Ignored rules</source>
        <translation>Regras ignoradas</translation>
    </message>
    <message>
        <source>Findings on it that are accepted, each with the reason; they are reported as waived.</source>
        <translation>Achados aceitos neste elemento, cada um com o motivo; são relatados como dispensados.</translation>
    </message>
    <message>
        <source>Id of the rule, such as call-cycle.</source>
        <translation>Id da regra, como call-cycle.</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Porque</translation>
    </message>
    <message>
        <source>Why the rule may be broken; without it the entry does not count.</source>
        <translation>Por que a regra pode ser quebrada; sem isso a entrada não vale.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravidade</translation>
    </message>
    <message>
        <source>Why it matters less here; wanted below the rule&apos;s own severity.</source>
        <translation>Por que importa menos aqui; exigido abaixo da gravidade da própria regra.</translation>
    </message>
    <message>
        <source>How much it matters; ignore: every finding is waived.</source>
        <translation>O quanto importa; ignore: todo achado é dispensado.</translation>
    </message>
    <message>
        <source>Servers that its operator runs.</source>
        <translation>Servidores que o operador dele mantém.</translation>
    </message>
    <message>
        <source>DNS name of an external server.</source>
        <translation>Nome DNS de um servidor externo.</translation>
    </message>
    <message>
        <source>Port of an external server; without it that of the engine.</source>
        <translation>Porta de um servidor externo; sem ela, a do motor.</translation>
    </message>
    <message>
        <source>here stands none of {0}.</source>
        <translation>aqui não há nenhum de {0}.</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>Adicionar um deles.</translation>
    </message>
    <message>
        <source>An example: `{0}`.</source>
        <translation>Um exemplo: `{0}`.</translation>
    </message>
    <message>
        <source>Its name inside an external server; without it the element&apos;s, with _ for -.</source>
        <translation>Seu nome dentro de um servidor externo; sem ele, o do elemento, com _ no lugar de -.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Who its owner logs in as at an external server; without it the database&apos;s name.</source>
        <translation>Com que usuário o dono entra em um servidor externo; sem ele, o nome do banco.</translation>
    </message>
    <message>
        <source>A database server with a volume. It belongs to exactly one service.</source>
        <translation>Um servidor de banco de dados com um volume. Pertence a exatamente um serviço.</translation>
    </message>
    <message>
        <source>Where the values of the Secrets come from.</source>
        <translation>De onde vêm os valores dos Secrets.</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>Cota</translation>
    </message>
    <message>
        <source>What all its pods together may ask for in prod; without it twice what is drawn.</source>
        <translation>O que todos os seus pods juntos podem pedir em prod; sem ela, o dobro do que está desenhado.</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>What the container runs instead of the image&apos;s entry point.</source>
        <translation>O que o contêiner executa em vez do ponto de entrada da imagem.</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Argumentos</translation>
    </message>
    <message>
        <source>Arguments of the command or of the image&apos;s entry point.</source>
        <translation>Argumentos do comando ou do ponto de entrada da imagem.</translation>
    </message>
    <message>
        <source>Storage class</source>
        <translation>Classe do disco</translation>
    </message>
    <message>
        <source>StorageClass of the volume; without it that of the cluster.</source>
        <translation>StorageClass do volume; sem ela, a do cluster.</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Endereços</translation>
    </message>
    <message>
        <source>Ranges of addresses that it has; without them every public address may be reached on its port, and no private one.</source>
        <translation>Faixas de endereços que ele tem; sem elas, todo endereço público pode ser alcançado na sua porta, e nenhum privado.</translation>
    </message>
    <message>
        <source>Managed by</source>
        <translation>Mantido por</translation>
    </message>
    <message>
        <source>operator: the custom resource of its operator; external: a server outside the cluster, at `host`. Without it: a StatefulSet of one pod.</source>
        <translation>operator: o recurso do operador dele; external: um servidor fora do cluster, em `host`. Sem ele: um StatefulSet de um pod.</translation>
    </message>
    <message>
        <source>Where the pods of the gateways live; only they may reach what a gateway routes to. Without it the namespace of the ingress controller.</source>
        <translation>Onde ficam os pods dos gateways; só eles podem alcançar aquilo para onde um gateway roteia. Sem ele, o namespace do controlador de ingress.</translation>
    </message>
    <message>
        <source>GatewayClass of every Gateway; without it the class of the ingress controller.</source>
        <translation>GatewayClass de todo Gateway; sem ela, a classe do controlador de ingress.</translation>
    </message>
    <message>
        <source>A Gateway of that namespace that is there already: the routes join it, and none is exported.</source>
        <translation>Um Gateway desse namespace que já existe: as rotas se juntam a ele, e nenhum é exportado.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>The higher, the sooner its pods are placed.</source>
        <translation>Quanto maior, mais cedo seus pods são alocados.</translation>
    </message>
    <message>
        <source>Preemption</source>
        <translation>Preempção</translation>
    </message>
    <message>
        <source>Whether its pods drive out those of a lower value.</source>
        <translation>Se seus pods expulsam os de valor menor.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>Which pods it is meant for.</source>
        <translation>A que pods se destina.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>files: made on each machine, in files that git ignores; external-secrets: the operator reads them from a store; sealed-secrets: sealed for one cluster, and committed.</source>
        <translation>files: criados em cada máquina, em arquivos que o git ignora; external-secrets: o operador os lê de um repositório de segredos; sealed-secrets: selados para um cluster e guardados no git.</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Repositório de segredos</translation>
    </message>
    <message>
        <source>Name of the store of External Secrets.</source>
        <translation>Nome do repositório do External Secrets.</translation>
    </message>
    <message>
        <source>Kind of the store</source>
        <translation>Tipo do repositório</translation>
    </message>
    <message>
        <source>A store of the cluster, or one in each namespace.</source>
        <translation>Um repositório do cluster, ou um em cada namespace.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Prefixo</translation>
    </message>
    <message>
        <source>Begins the name of every secret in the store; without it the name of the design and a slash.</source>
        <translation>Inicia o nome de todo segredo no repositório; sem ele, o nome do desenho e uma barra.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualização</translation>
    </message>
    <message>
        <source>How often the store is asked again.</source>
        <translation>De quanto em quanto tempo o repositório é consultado de novo.</translation>
    </message>
    <message>
        <source>Gateway API</source>
        <translation>Gateway API</translation>
    </message>
    <message>
        <source>The gateways of the cluster.</source>
        <translation>Os gateways do cluster.</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Políticas</translation>
    </message>
    <message>
        <source>networkpolicy: what every cluster knows; cilium: hosts outside the cluster are allowed by their names as well.</source>
        <translation>networkpolicy: o que todo cluster conhece; cilium: hosts fora do cluster são permitidos também pelos seus nomes.</translation>
    </message>
    <message>
        <source>Node-local DNS</source>
        <translation>DNS local do nó</translation>
    </message>
    <message>
        <source>Whether pods ask for names at 169.254.20.10, the NodeLocal DNSCache.</source>
        <translation>Se os pods consultam nomes em 169.254.20.10, o NodeLocal DNSCache.</translation>
    </message>
    <message>
        <source>StorageClass of all volumes that name none.</source>
        <translation>StorageClass de todos os volumes que não indicam nenhuma.</translation>
    </message>
    <message>
        <source>Priority class</source>
        <translation>Classe de prioridade</translation>
    </message>
    <message>
        <source>Priority classes</source>
        <translation>Classes de prioridade</translation>
    </message>
    <message>
        <source>PriorityClasses that the export brings along, by name.</source>
        <translation>PriorityClasses que a exportação traz consigo, por nome.</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operação</translation>
    </message>
    <message>
        <source>What is done at the path.</source>
        <translation>O que é feito no caminho.</translation>
    </message>
    <message>
        <source>A JSON pointer into the object.</source>
        <translation>Um ponteiro JSON dentro do objeto.</translation>
    </message>
    <message>
        <source>Where move and copy take the value from.</source>
        <translation>De onde move e copy tomam o valor.</translation>
    </message>
    <message>
        <source>What add and replace put there, and test expects.</source>
        <translation>O que add e replace põem ali, e o que test espera.</translation>
    </message>
    <message>
        <source>JSON patch</source>
        <translation>Patch JSON</translation>
    </message>
    <message>
        <source>Operations of a JSON patch (RFC 6902), after the merge.</source>
        <translation>Operações de um patch JSON (RFC 6902), depois do merge.</translation>
    </message>
    <message>
        <source>How the container tells that it is ready.</source>
        <translation>Como o contêiner diz que está pronto.</translation>
    </message>
    <message>
        <source>What the container asks for.</source>
        <translation>O que o contêiner pede.</translation>
    </message>
    <message>
        <source>A job runs until it is done.</source>
        <translation>Um job executa até terminar.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>When it runs: minute, hour, day of the month, month, day of the week; without it once.</source>
        <translation>Quando executa: minuto, hora, dia do mês, mês, dia da semana; sem ela, uma vez.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso horário</translation>
    </message>
    <message>
        <source>The time zone of the schedule.</source>
        <translation>O fuso horário da agenda.</translation>
    </message>
    <message>
        <source>Concurrency policy</source>
        <translation>Política de concorrência</translation>
    </message>
    <message>
        <source>What happens when the last run is not done yet.</source>
        <translation>O que acontece quando a última execução ainda não terminou.</translation>
    </message>
    <message>
        <source>Starting deadline</source>
        <translation>Prazo de início</translation>
    </message>
    <message>
        <source>How late a run may still start.</source>
        <translation>Com que atraso uma execução ainda pode começar.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Prazo</translation>
    </message>
    <message>
        <source>How long a run may take, all attempts included.</source>
        <translation>Quanto uma execução pode levar, incluídas todas as tentativas.</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentativas</translation>
    </message>
    <message>
        <source>How often a run that fails is tried again.</source>
        <translation>Quantas vezes uma execução que falha é tentada de novo.</translation>
    </message>
    <message>
        <source>Parallelism</source>
        <translation>Paralelismo</translation>
    </message>
    <message>
        <source>How many pods work at a time.</source>
        <translation>Quantos pods trabalham ao mesmo tempo.</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Conclusões</translation>
    </message>
    <message>
        <source>How many pods have to succeed.</source>
        <translation>Quantos pods precisam terminar bem.</translation>
    </message>
    <message>
        <source>Kept for</source>
        <translation>Guardado por</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Suspenso</translation>
    </message>
    <message>
        <source>Whether no new run starts.</source>
        <translation>Se nenhuma execução nova começa.</translation>
    </message>
    <message>
        <source>Where the container finds the volume.</source>
        <translation>Onde o contêiner encontra o volume.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>How much it holds.</source>
        <translation>Quanto ele comporta.</translation>
    </message>
    <message>
        <source>Access mode</source>
        <translation>Modo de acesso</translation>
    </message>
    <message>
        <source>Which pods may mount it at a time: those of one node, one pod, or those of all nodes.</source>
        <translation>Que pods podem montá-lo ao mesmo tempo: os de um nó, um só pod, ou os de todos os nós.</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>The most pods.</source>
        <translation>O máximo de pods.</translation>
    </message>
    <message>
        <source>CPU that all pods together may ask for.</source>
        <translation>CPU que todos os pods juntos podem pedir.</translation>
    </message>
    <message>
        <source>Memory that all pods together may ask for.</source>
        <translation>Memória que todos os pods juntos podem pedir.</translation>
    </message>
    <message>
        <source>What all volumes together may ask for.</source>
        <translation>O que todos os volumes juntos podem pedir.</translation>
    </message>
    <message>
        <source>Runs as</source>
        <translation>Executa como</translation>
    </message>
    <message>
        <source>job: until it is done, once or by a schedule. Without it: for ever, as a Deployment.</source>
        <translation>job: até terminar, uma vez ou por uma agenda. Sem ele: para sempre, como um Deployment.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>Volumes that outlive the pods, by name.</source>
        <translation>Volumes que duram mais que os pods, por nome.</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridade</translation>
    </message>
    <message>
        <source>PriorityClass of its pods.</source>
        <translation>PriorityClass dos seus pods.</translation>
    </message>
    <message>
        <source>A Deployment of pods, or a Job. Without an image, Moldloft generates a C++ service for it.</source>
        <translation>Um Deployment de pods, ou um Job. Sem imagem, o Moldloft gera um serviço C++ para ele.</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>minuto</translation>
    </message>
    <message>
        <source>hour</source>
        <translation>hora</translation>
    </message>
    <message>
        <source>day of the month</source>
        <translation>dia do mês</translation>
    </message>
    <message>
        <source>month</source>
        <translation>mês</translation>
    </message>
    <message>
        <source>day of the week</source>
        <translation>dia da semana</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no schedule: it has {1} fields, not 5.</source>
        <translation>&apos;{0}&apos; não é uma agenda: tem {1} campos, não 5.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no schedule: its {1} cannot be &apos;{2}&apos;.</source>
        <translation>&apos;{0}&apos; não é uma agenda: {1} não pode ser &apos;{2}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no time zone.</source>
        <translation>&apos;{0}&apos; não é um fuso horário.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no range of addresses.</source>
        <translation>&apos;{0}&apos; não é uma faixa de endereços.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no JSON pointer.</source>
        <translation>&apos;{0}&apos; não é um ponteiro JSON.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no name for Kubernetes.</source>
        <translation>&apos;{0}&apos; não é um nome para o Kubernetes.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no folder that can be mounted.</source>
        <translation>&apos;{0}&apos; não é uma pasta que possa ser montada.</translation>
    </message>
    <message>
        <source>Ports of the container by name, for its health and the other containers of the pod; nobody else reaches them.</source>
        <translation>Portas do contêiner por nome, para sua saúde e os outros contêineres do pod; ninguém mais as alcança.</translation>
    </message>
    <message>
        <source>How long a finished job can be looked at. Without it 24h; of a schedule its last runs.</source>
        <translation>Por quanto tempo um job terminado pode ser consultado. Sem ele, 24h; de uma agenda, suas últimas execuções.</translation>
    </message>
    <message>
        <source>the element&apos;s name</source>
        <translation>o nome do elemento</translation>
    </message>
    <message>
        <source>the database&apos;s name</source>
        <translation>o nome do banco</translation>
    </message>
    <message>
        <source>the cluster&apos;s</source>
        <translation>a do cluster</translation>
    </message>
    <message>
        <source>its StatefulSet</source>
        <translation>seu StatefulSet</translation>
    </message>
    <message>
        <source>the engine&apos;s</source>
        <translation>a do servidor</translation>
    </message>
    <message>
        <source>generated in C++</source>
        <translation>gerada em C++</translation>
    </message>
    <message>
        <source>the cluster&apos;s default</source>
        <translation>a padrão do cluster</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Fields of an event, each with its type and limits.</source>
        <translation>Campos de um evento, cada um com seu tipo e seus limites.</translation>
    </message>
    <message>
        <source>`{0}` holds {1} where a number is expected.</source>
        <translation>`{0}` tem {1} onde se espera um número.</translation>
    </message>
    <message>
        <source>`{0}` says nothing about {1}.</source>
        <translation>`{0}` não diz nada sobre {1}.</translation>
    </message>
    <message>
        <source>{0} is no limit.</source>
        <translation>{0} não é um limite.</translation>
    </message>
    <message>
        <source>Nothing is at least {0} and at most {1}.</source>
        <translation>Nada é no mínimo {0} e no máximo {1}.</translation>
    </message>
    <message>
        <source>No text has at least {0} and at most {1} characters.</source>
        <translation>Nenhum texto tem no mínimo {0} e no máximo {1} caracteres.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no {1}.</source>
        <translation>&apos;{0}&apos; não é {1}.</translation>
    </message>
    <message>
        <source>{0} is less than {1}.</source>
        <translation>{0} é menor que {1}.</translation>
    </message>
    <message>
        <source>{0} is more than {1}.</source>
        <translation>{0} é maior que {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is shorter than {1}.</source>
        <translation>&apos;{0}&apos; é mais curto que {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is longer than {1}.</source>
        <translation>&apos;{0}&apos; é mais longo que {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not fit the pattern.</source>
        <translation>&apos;{0}&apos; não segue o padrão.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is none of {1}.</source>
        <translation>&apos;{0}&apos; não é nenhum de {1}.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; stands there twice.</source>
        <translation>&apos;{0}&apos; está lá duas vezes.</translation>
    </message>
    <message>
        <source>A pattern wants an example that fits.</source>
        <translation>Um padrão pede um exemplo que o siga.</translation>
    </message>
    <message>
        <source>What the field holds.</source>
        <translation>O que o campo contém.</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Obrigatório</translation>
    </message>
    <message>
        <source>Whether a client has to send it; what it does not send, an event makes up.</source>
        <translation>Se um cliente tem de enviá-lo; o que ele não envia, um evento inventa.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mínimo</translation>
    </message>
    <message>
        <source>The least that an integer, decimal or number can be.</source>
        <translation>O menor valor de um integer, decimal ou number.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Máximo</translation>
    </message>
    <message>
        <source>The most that an integer, decimal or number can be.</source>
        <translation>O maior valor de um integer, decimal ou number.</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Mais curto</translation>
    </message>
    <message>
        <source>The least characters of a string.</source>
        <translation>O mínimo de caracteres de uma string.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Mais longo</translation>
    </message>
    <message>
        <source>The most characters of a string.</source>
        <translation>O máximo de caracteres de uma string.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>A regular expression that a string fits; it wants an example.</source>
        <translation>Uma expressão regular que a string segue; pede um exemplo.</translation>
    </message>
    <message>
        <source>One of</source>
        <translation>Um de</translation>
    </message>
    <message>
        <source>All that a string can be.</source>
        <translation>Tudo o que uma string pode ser.</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Exemplo</translation>
    </message>
    <message>
        <source>A value that fits, for example requests and tests.</source>
        <translation>Um valor que serve, para requisições de exemplo e testes.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campos</translation>
    </message>
    <message>
        <source>Fields of a document, each with its type and limits.</source>
        <translation>Campos de um documento, cada um com seu tipo e seus limites.</translation>
    </message>
    <message>
        <source>Only these</source>
        <translation>Só estes</translation>
    </message>
    <message>
        <source>Whether other fields are refused.</source>
        <translation>Se outros campos são recusados.</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Coleção</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>What a client may say about the documents of a collection, by its name: the words of its path, orders_lines for /orders/{id}/lines.</source>
        <translation>O que um cliente pode dizer dos documentos de uma coleção, pelo nome dela: as palavras do caminho, orders_lines para /orders/{id}/lines.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no pattern that every program reads alike.</source>
        <translation>&apos;{0}&apos; não é um padrão que todo programa lê da mesma forma.</translation>
    </message>
    <message>
        <source>How long whoever asks waits for the answer at most; without it, what the controller does by itself.</source>
        <translation>Quanto tempo, no máximo, quem pede espera pela resposta; sem ele, o que o controlador faz por conta própria.</translation>
    </message>
</context>
<context>
    <name>merge</name>
    <message>
        <source>Another element is called {0} now.</source>
        <translation>Outro elemento se chama {0} agora.</translation>
    </message>
    <message>
        <source>Rename that one first.</source>
        <translation>Renomear aquele primeiro.</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>The name &apos;{0}&apos; is taken: services, databases, brokers and externals of a namespace share their names.</source>
        <translation>O nome &apos;{0}&apos; já está em uso: serviços, bancos de dados, brokers e externos de um namespace dividem os nomes.</translation>
    </message>
    <message>
        <source>The name &apos;{0}&apos; is taken.</source>
        <translation>O nome &apos;{0}&apos; já está em uso.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Escolher outro nome.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; does not exist any more.</source>
        <translation>&apos;{0}&apos; não existe mais.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; keeps its kind, name and namespace in this edit.</source>
        <translation>&apos;{0}&apos; mantém o tipo, o nome e o namespace nesta edição.</translation>
    </message>
    <message>
        <source>The element to rename does not exist any more.</source>
        <translation>O elemento a renomear não existe mais.</translation>
    </message>
    <message>
        <source>There is no namespace &apos;{0}&apos;.</source>
        <translation>Não existe o namespace &apos;{0}&apos;.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; has to stand in a namespace.</source>
        <translation>&apos;{0}&apos; tem de ficar em um namespace.</translation>
    </message>
    <message>
        <source>Only notes stand beside the namespaces.</source>
        <translation>Só notas ficam ao lado dos namespaces.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; cannot be connected to &apos;{1}&apos; that way.</source>
        <translation>&apos;{0}&apos; não pode ser ligado a &apos;{1}&apos; desse modo.</translation>
    </message>
    <message>
        <source>One end of the line does not exist any more.</source>
        <translation>Uma ponta da linha não existe mais.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; {1} &apos;{2}&apos; already.</source>
        <translation>&apos;{0}&apos; já {1} &apos;{2}&apos;.</translation>
    </message>
    <message>
        <source>owns</source>
        <translation>possui</translation>
    </message>
    <message>
        <source>uses</source>
        <translation>usa</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>chama</translation>
    </message>
    <message>
        <source>publishes</source>
        <translation>publica em</translation>
    </message>
    <message>
        <source>subscribes to</source>
        <translation>assina</translation>
    </message>
    <message>
        <source>routes to</source>
        <translation>roteia para</translation>
    </message>
    <message>
        <source>is an alias of</source>
        <translation>é um alias de</translation>
    </message>
    <message>
        <source>lives on</source>
        <translation>fica em</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is longer than a year.</source>
        <translation>&apos;{0}&apos; é mais longo que um ano.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no time span.</source>
        <translation>&apos;{0}&apos; não é um intervalo de tempo.</translation>
    </message>
    <message>
        <source>Write a number and a unit, such as 500ms or 2s (us, ms, s, m, h).</source>
        <translation>Escrever um número e uma unidade, como 500ms ou 2s (us, ms, s, m, h).</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no Kubernetes quantity.</source>
        <translation>&apos;{0}&apos; não é uma quantidade do Kubernetes.</translation>
    </message>
    <message>
        <source>Write a number with an optional suffix, such as 100m, 2, 128Mi or 1Gi.</source>
        <translation>Escrever um número com um sufixo opcional, como 100m, 2, 128Mi ou 1Gi.</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is no percentage.</source>
        <translation>&apos;{0}&apos; não é uma porcentagem.</translation>
    </message>
    <message>
        <source>Write a number from 0 to 100 and %, such as 99.9%.</source>
        <translation>Escrever um número de 0 a 100 e %, por exemplo 99.9%.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Arrangement</name>
    <message numerus="yes">
        <source>Align %n elements at the left</source>
        <translation>
            <numerusform>Alinhar %n elemento à esquerda</numerusform>
            <numerusform>Alinhar %n elementos à esquerda</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at their centre</source>
        <translation>
            <numerusform>Alinhar %n elemento pelo centro</numerusform>
            <numerusform>Alinhar %n elementos pelo centro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the right</source>
        <translation>
            <numerusform>Alinhar %n elemento à direita</numerusform>
            <numerusform>Alinhar %n elementos à direita</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the top</source>
        <translation>
            <numerusform>Alinhar %n elemento por cima</numerusform>
            <numerusform>Alinhar %n elementos por cima</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at their middle</source>
        <translation>
            <numerusform>Alinhar %n elemento pelo meio</numerusform>
            <numerusform>Alinhar %n elementos pelo meio</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n elements at the bottom</source>
        <translation>
            <numerusform>Alinhar %n elemento por baixo</numerusform>
            <numerusform>Alinhar %n elementos por baixo</numerusform>
        </translation>
    </message>
    <message>
        <source>Select two elements or more to align them.</source>
        <translation>Selecionar dois elementos ou mais para alinhá-los.</translation>
    </message>
    <message>
        <source>Select three elements or more to distribute them.</source>
        <translation>Selecionar três elementos ou mais para distribuí-los.</translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n elements horizontally</source>
        <translation>
            <numerusform>Distribuir %n elemento na horizontal</numerusform>
            <numerusform>Distribuir %n elementos na horizontal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n elements vertically</source>
        <translation>
            <numerusform>Distribuir %n elemento na vertical</numerusform>
            <numerusform>Distribuir %n elementos na vertical</numerusform>
        </translation>
    </message>
    <message>
        <source>Nudge %1</source>
        <translation>Deslocar %1</translation>
    </message>
    <message>
        <source>Select an element first.</source>
        <translation>Selecionar um elemento antes.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Breadcrumbs</name>
    <message>
        <source>Design %1</source>
        <translation>Desenho %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::CanvasView</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>Canvas with %n element(s)</source>
        <translation>
            <numerusform>Tela com %n elemento</numerusform>
            <numerusform>Tela com %n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>Canvas of %1</source>
        <translation>Tela de %1</translation>
    </message>
    <message>
        <source>%1, has an error</source>
        <translation>%1, tem um erro</translation>
    </message>
    <message>
        <source>No line leaves %1.</source>
        <translation>Nenhuma linha sai de %1.</translation>
    </message>
    <message>
        <source>No line leads to %1.</source>
        <translation>Nenhuma linha chega a %1.</translation>
    </message>
    <message>
        <source>%1 of %2 lines, up and down choose</source>
        <translation>%1 de %2 linhas, para cima e para baixo escolhem</translation>
    </message>
    <message>
        <source>%1 → %2. Drag this end to something else.</source>
        <translation>%1 → %2. Arrastar esta ponta até outro elemento.</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Expandir %1</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Recolher %1</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ChangeList</name>
    <message>
        <source>Order of %1</source>
        <translation>Ordem de %1</translation>
    </message>
    <message>
        <source>%1, was %2</source>
        <translation>%1, era %2</translation>
    </message>
    <message>
        <source>%1, moved</source>
        <translation>%1, movido</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elementos</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>As duas versões dizem o mesmo.</translation>
    </message>
    <message>
        <source>The design&apos;s own settings</source>
        <translation>As configurações do próprio desenho</translation>
    </message>
    <message>
        <source>The elements stand in another order.</source>
        <translation>Os elementos estão em outra ordem.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>The same findings in both.</source>
        <translation>Os mesmos problemas nas duas.</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>falha</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>Percentil 95</translation>
    </message>
    <message>
        <source>available</source>
        <translation>disponível</translation>
    </message>
    <message>
        <source>When %1 is down</source>
        <translation>Quando %1 está fora</translation>
    </message>
    <message>
        <source>entry points lost</source>
        <translation>pontos de entrada perdidos</translation>
    </message>
    <message>
        <source>services down</source>
        <translation>serviços fora</translation>
    </message>
    <message>
        <source>services degraded</source>
        <translation>serviços degradados</translation>
    </message>
    <message>
        <source>What-if</source>
        <translation>E se</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Calculando…</translation>
    </message>
    <message>
        <source>The same latency, availability and reach of failures.</source>
        <translation>A mesma latência, disponibilidade e alcance das falhas.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Clipboard</name>
    <message>
        <source>Nothing was pasted. Line %1, column %2: %3</source>
        <translation>Nada foi colado. Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>Nothing was pasted. %1</source>
        <translation>Nada foi colado. %1</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1: copiado.</translation>
    </message>
    <message>
        <source>Cut %1</source>
        <translation>Recortar %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>A área de transferência não contém texto.</translation>
    </message>
    <message>
        <source>The clipboard holds no piece of a design.</source>
        <translation>A área de transferência não contém um pedaço de desenho.</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Colar %1</translation>
    </message>
    <message numerus="yes">
        <source>%n references that name nothing here were left out: %1.</source>
        <translation>
            <numerusform>%n referência que não nomeia nada aqui ficou de fora: %1.</numerusform>
            <numerusform>%n referências que não nomeiam nada aqui ficaram de fora: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::CommandFinder</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>New design from %1</source>
        <translation>Novo desenho a partir de %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modelo</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Comparison</name>
    <message>
        <source>open here</source>
        <translation>aberto aqui</translation>
    </message>
    <message>
        <source>saved file</source>
        <translation>arquivo salvo</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Both versions say the same.</source>
        <translation>As duas versões dizem o mesmo.</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n adicionado</numerusform>
            <numerusform>%n adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n alterado</numerusform>
            <numerusform>%n alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removido</numerusform>
            <numerusform>%n removidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movido</numerusform>
            <numerusform>%n movidos</numerusform>
        </translation>
    </message>
    <message>
        <source>settings</source>
        <translation>configurações</translation>
    </message>
    <message>
        <source>No version is compared.</source>
        <translation>Nenhuma versão está em comparação.</translation>
    </message>
    <message>
        <source>The versions are being read.</source>
        <translation>As versões estão sendo lidas.</translation>
    </message>
    <message>
        <source>Before the first commit there is nothing to be restored.</source>
        <translation>Antes do primeiro commit não há nada a restaurar.</translation>
    </message>
    <message>
        <source>The open design has it so already.</source>
        <translation>O desenho aberto já o tem assim.</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1. Ctrl+Z reverte.</translation>
    </message>
    <message>
        <source>Remove %1 as in %2</source>
        <translation>Remover %1 como em %2</translation>
    </message>
    <message>
        <source>Restore %1 from %2</source>
        <translation>Restaurar %1 de %2</translation>
    </message>
    <message>
        <source>It refers to what the design does not have: %1.</source>
        <translation>Ele se refere ao que o desenho não tem: %1.</translation>
    </message>
    <message>
        <source>These referred to it then, and do not now: %1.</source>
        <translation>Estes se referiam a ele na época, e agora não: %1.</translation>
    </message>
    <message>
        <source>Restore the design from %1</source>
        <translation>Restaurar o desenho de %1</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meu</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>deles</translation>
    </message>
    <message>
        <source>A conflict is being solved.</source>
        <translation>Um conflito está sendo resolvido.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ConflictSolver</name>
    <message numerus="yes">
        <source>%n file(s) changed meanwhile and stayed as they are.</source>
        <translation>
            <numerusform>%n arquivo mudou nesse meio-tempo e ficou como está.</numerusform>
            <numerusform>%n arquivos mudaram nesse meio-tempo e ficaram como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written.</source>
        <translation>
            <numerusform>%n arquivo gravado.</numerusform>
            <numerusform>%n arquivos gravados.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge tool is open: %1.</source>
        <translation>A ferramenta de mesclagem está aberta: %1.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ConflictedDesign</name>
    <message>
        <source>Merge mine and theirs</source>
        <translation>Mesclar o meu e o deles</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Take theirs: %1</source>
        <translation>Ficar com o deles: %1</translation>
    </message>
    <message>
        <source>Take mine: %1</source>
        <translation>Ficar com o meu: %1</translation>
    </message>
    <message>
        <source>Take all theirs</source>
        <translation>Ficar com tudo deles</translation>
    </message>
    <message>
        <source>Take all mine</source>
        <translation>Ficar com tudo meu</translation>
    </message>
    <message>
        <source>Edits here are not saved.</source>
        <translation>Há edições aqui que não foram salvas.</translation>
    </message>
    <message>
        <source>Save them elsewhere (Ctrl+Shift+S) or undo them, then solve the conflict.</source>
        <translation>Salvá-las em outro lugar (Ctrl+Shift+S) ou desfazê-las, e então resolver o conflito.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ConnectTargets</name>
    <message>
        <source>Nothing here can be connected to %1.</source>
        <translation>Nada aqui pode ser conectado a %1.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::DesignHistory</name>
    <message>
        <source>The file was removed; there is nothing to show.</source>
        <translation>O arquivo foi removido; não há nada a mostrar.</translation>
    </message>
    <message>
        <source>The design has no file yet.</source>
        <translation>O desenho ainda não tem arquivo.</translation>
    </message>
    <message>
        <source>Reading the history…</source>
        <translation>Lendo o histórico…</translation>
    </message>
    <message>
        <source>%1 is in no git repository.</source>
        <translation>%1 não está em nenhum repositório git.</translation>
    </message>
    <message>
        <source>No commit has %1 yet.</source>
        <translation>Nenhum commit tem %1 ainda.</translation>
    </message>
    <message>
        <source>Save it with Ctrl+S; a commit (Ctrl+Return) begins its history.</source>
        <translation>Ctrl+S o salva; um commit (Ctrl+Enter) começa o histórico.</translation>
    </message>
    <message>
        <source>Ctrl+Return exports the project and commits it with the design. The design alone: git add, git commit.</source>
        <translation>Ctrl+Enter exporta o projeto e faz o commit dele com o desenho. Só o desenho: git add, git commit.</translation>
    </message>
    <message>
        <source>Ctrl+Return exports the project into a repository and commits the design with it. Each commit then stands here.</source>
        <translation>Ctrl+Enter exporta o projeto para um repositório e faz o commit do desenho com ele. Cada commit aparece então aqui.</translation>
    </message>
    <message>
        <source>Of the copy in the project: %1</source>
        <translation>Da cópia no projeto: %1</translation>
    </message>
    <message>
        <source>%1 Older commits are not in this clone: git fetch --unshallow brings them.</source>
        <translation>%1 Commits mais antigos não estão neste clone: git fetch --unshallow os traz.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Drafting</name>
    <message>
        <source>%1 owns it</source>
        <translation>%1 é o dono</translation>
    </message>
    <message>
        <source>%1 uses it</source>
        <translation>%1 usa</translation>
    </message>
    <message>
        <source>%1 calls it</source>
        <translation>%1 chama</translation>
    </message>
    <message>
        <source>%1 publishes to it</source>
        <translation>%1 publica</translation>
    </message>
    <message>
        <source>it subscribes to %1</source>
        <translation>assina %1</translation>
    </message>
    <message>
        <source>%1 subscribes to it</source>
        <translation>%1 assina</translation>
    </message>
    <message>
        <source>%1 routes to it</source>
        <translation>%1 encaminha</translation>
    </message>
    <message>
        <source>%1 leads to it</source>
        <translation>%1 leva até aqui</translation>
    </message>
    <message>
        <source>Add %1 and connect %2</source>
        <translation>Adicionar %1 e conectar %2</translation>
    </message>
    <message>
        <source>Reconnect %1</source>
        <translation>Reconectar %1</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>Escrever %1</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>Recolher %1</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>Expandir %1</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Editor</name>
    <message>
        <source>%1 cannot be connected to %2.</source>
        <translation>%1 não pode ser ligado a %2.</translation>
    </message>
    <message>
        <source>%1 elements</source>
        <translation>%1 elementos</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Mover %1</translation>
    </message>
    <message>
        <source>Resize %1</source>
        <translation>Redimensionar %1</translation>
    </message>
    <message>
        <source>Connect: %1</source>
        <translation>Ligar: %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Adicionar %1</translation>
    </message>
    <message>
        <source>Reach %1 from %2</source>
        <translation>Alcançar %1 a partir de %2</translation>
    </message>
    <message>
        <source>A Service type is dropped onto a service.</source>
        <translation>Um tipo de Service se solta sobre um serviço.</translation>
    </message>
    <message>
        <source>%1 is exposed that way already.</source>
        <translation>%1 já está exposto desse modo.</translation>
    </message>
    <message>
        <source>Expose %1</source>
        <translation>Expor %1</translation>
    </message>
    <message>
        <source>Move %1 to %2</source>
        <translation>Mover %1 para %2</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Desligar %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Apagar %1</translation>
    </message>
    <message>
        <source>There is no template %1.</source>
        <translation>Não existe o modelo %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more error(s) follow.</source>
        <translation>
            <numerusform>Segue mais %n erro.</numerusform>
            <numerusform>Seguem mais %n erros.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 changed on disk since it was read, and was not overwritten.</source>
        <translation>%1 mudou no disco desde a leitura, e não foi substituído.</translation>
    </message>
    <message>
        <source>Recover the edits</source>
        <translation>Recuperar as edições</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Todos os campos</translation>
    </message>
    <message>
        <source>Removed by one, changed by the other</source>
        <translation>Removido por um, mudado pelo outro</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>manter</translation>
    </message>
    <message>
        <source>remove it</source>
        <translation>remover</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Place on the canvas</source>
        <translation>Lugar na tela</translation>
    </message>
    <message>
        <source>Order of the elements</source>
        <translation>Ordem dos elementos</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>Ordem de %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>era %1</translation>
    </message>
    <message>
        <source>came from %1</source>
        <translation>veio de %1</translation>
    </message>
    <message>
        <source>The design&apos;s own settings</source>
        <translation>As configurações do próprio desenho</translation>
    </message>
    <message>
        <source>Selects what the band touches. Esc cancels.</source>
        <translation>Seleciona o que a faixa toca. Esc cancela.</translation>
    </message>
    <message>
        <source>Drop the line on what %1 shall reach, or on the floor for something new. Esc cancels.</source>
        <translation>Soltar a linha no que %1 deve alcançar, ou no piso para algo novo. Esc cancela.</translation>
    </message>
    <message>
        <source>Moves %1 into %2. Esc cancels.</source>
        <translation>Move %1 para %2. Esc cancela.</translation>
    </message>
    <message>
        <source>Drop this end of the line on something else. Esc cancels.</source>
        <translation>Soltar esta ponta da linha em outro elemento. Esc cancela.</translation>
    </message>
    <message>
        <source>Resizing %1. Esc cancels.</source>
        <translation>Redimensiona %1. Esc cancela.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>Duplicates %1. Esc cancels.</source>
        <translation>Duplica %1. Esc cancela.</translation>
    </message>
    <message>
        <source>Moves %1. Shift keeps one axis, Ctrl moves freely, Alt duplicates, Esc cancels.</source>
        <translation>Move %1. Shift mantém um eixo, Ctrl move livremente, Alt duplica, Esc cancela.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::FileState</name>
    <message>
        <source>%1 cannot be read any more.</source>
        <translation>Não é mais possível ler %1.</translation>
    </message>
    <message>
        <source>%1 The design here stays as it is.</source>
        <translation>%1 O desenho daqui fica como está.</translation>
    </message>
    <message>
        <source>%1 is gone from the disk.</source>
        <translation>%1 sumiu do disco.</translation>
    </message>
    <message>
        <source>The design is still here. Save it to have the file again.</source>
        <translation>O desenho ainda está aqui. Salvá-lo para ter o arquivo de novo.</translation>
    </message>
    <message>
        <source>%1 changed on disk.</source>
        <translation>%1 mudou no disco.</translation>
    </message>
    <message numerus="yes">
        <source>Your %n edit(s) are kept.</source>
        <translation>
            <numerusform>A %n edição daqui foi mantida.</numerusform>
            <numerusform>As %n edições daqui foram mantidas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linha %1: %2</translation>
    </message>
    <message>
        <source>%1 changed on disk and cannot be read.</source>
        <translation>%1 mudou no disco e não pode ser lido.</translation>
    </message>
    <message>
        <source>Read %1 again</source>
        <translation>Ler %1 de novo</translation>
    </message>
    <message>
        <source>%1 changed on disk and was read again.</source>
        <translation>%1 mudou no disco e foi lido de novo.</translation>
    </message>
    <message>
        <source>Merge with %1</source>
        <translation>Mesclar com %1</translation>
    </message>
    <message>
        <source>Merged with %1. Undo takes it back.</source>
        <translation>Mesclado com %1. Desfazer reverte.</translation>
    </message>
    <message>
        <source>The file&apos;s own version is kept in %1.</source>
        <translation>A versão do arquivo fica guardada em %1.</translation>
    </message>
    <message>
        <source>Your version is kept in %1.</source>
        <translation>A versão daqui fica guardada em %1.</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 não foi salvo.</translation>
    </message>
    <message>
        <source>The recovery copy cannot be written.</source>
        <translation>Não é possível gravar a cópia de recuperação.</translation>
    </message>
    <message>
        <source>%1 Edits are only in memory until the design is saved.</source>
        <translation>%1 As edições estão só na memória até o desenho ser salvo.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::FixPreview</name>
    <message>
        <source>Adds %1.</source>
        <translation>Adiciona %1.</translation>
    </message>
    <message>
        <source>Removes %1.</source>
        <translation>Remove %1.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::InspectorModel</name>
    <message>
        <source>The design itself</source>
        <translation>O próprio desenho</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>Changes apply to all of them</source>
        <translation>As mudanças valem para todos</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>Definir %1</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>Mudar %1</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Adicionar a %1</translation>
    </message>
    <message>
        <source>Remove from %1</source>
        <translation>Remover de %1</translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n serviço</numerusform>
            <numerusform>%n serviços</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n databases</source>
        <translation>
            <numerusform>%n banco de dados</numerusform>
            <numerusform>%n bancos de dados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n brokers</source>
        <translation>
            <numerusform>%n broker</numerusform>
            <numerusform>%n brokers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channels</source>
        <translation>
            <numerusform>%n canal</numerusform>
            <numerusform>%n canais</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n externals</source>
        <translation>
            <numerusform>%n externo</numerusform>
            <numerusform>%n externos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingresses</source>
        <translation>
            <numerusform>%n ingress</numerusform>
            <numerusform>%n ingresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespaces</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n nota</numerusform>
            <numerusform>%n notas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n elemento</numerusform>
            <numerusform>%n elementos</numerusform>
        </translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>They share no field</source>
        <translation>Eles não têm campos em comum</translation>
    </message>
    <message>
        <source>because it is called</source>
        <translation>porque é chamado</translation>
    </message>
    <message>
        <source>because it is routed to</source>
        <translation>porque há uma rota até ele</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::KeySheet</name>
    <message>
        <source>On the canvas</source>
        <translation>Na tela</translation>
    </message>
    <message>
        <source>Menu of what is selected</source>
        <translation>Menu do que está selecionado</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Mover a vista</translation>
    </message>
    <message>
        <source>Space+Drag</source>
        <translation>Espaço+Arrastar</translation>
    </message>
    <message>
        <source>With the mouse</source>
        <translation>Com o mouse</translation>
    </message>
    <message>
        <source>Select, and move</source>
        <translation>Selecionar e mover</translation>
    </message>
    <message>
        <source>Click, drag</source>
        <translation>Clicar, arrastar</translation>
    </message>
    <message>
        <source>Add to the selection</source>
        <translation>Acrescentar à seleção</translation>
    </message>
    <message>
        <source>Shift+Click</source>
        <translation>Shift+Clique</translation>
    </message>
    <message>
        <source>Select what is inside a frame</source>
        <translation>Selecionar o que está em uma moldura</translation>
    </message>
    <message>
        <source>Drag on the floor</source>
        <translation>Arrastar no fundo</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Drag from a handle</source>
        <translation>Arrastar de uma alça</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renomear</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Clique duplo</translation>
    </message>
    <message>
        <source>Middle button, wheel</source>
        <translation>Botão do meio, roda</translation>
    </message>
    <message>
        <source>Zoom to the pointer</source>
        <translation>Ampliar no ponteiro</translation>
    </message>
    <message>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+Roda</translation>
    </message>
    <message>
        <source>The next and the previous element, as one reads</source>
        <translation>O próximo elemento e o anterior, na ordem de leitura</translation>
    </message>
    <message>
        <source>The nearest element in that direction</source>
        <translation>O elemento mais próximo nessa direção</translation>
    </message>
    <message>
        <source>Arrows</source>
        <translation>Setas</translation>
    </message>
    <message>
        <source>Add the nearest element to the selection</source>
        <translation>Acrescentar o elemento mais próximo à seleção</translation>
    </message>
    <message>
        <source>Shift+Arrows</source>
        <translation>Shift+Setas</translation>
    </message>
    <message>
        <source>Along the lines: where they lead, where they come from</source>
        <translation>Pelas linhas: aonde levam, de onde vêm</translation>
    </message>
    <message>
        <source>Choose among several lines</source>
        <translation>Escolher entre várias linhas</translation>
    </message>
    <message>
        <source>The first and the last element</source>
        <translation>O primeiro e o último elemento</translation>
    </message>
    <message>
        <source>The namespace before and after</source>
        <translation>O namespace anterior e o seguinte</translation>
    </message>
    <message>
        <source>Into a namespace; the name of an element</source>
        <translation>Entrar no namespace; o nome de um elemento</translation>
    </message>
    <message>
        <source>Out of the namespace</source>
        <translation>Sair do namespace</translation>
    </message>
    <message>
        <source>Select what has the focus, or leave it out</source>
        <translation>Selecionar o que tem o foco, ou tirá-lo</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espaço</translation>
    </message>
    <message>
        <source>Move the selection by 8 px</source>
        <translation>Mover a seleção em 8 px</translation>
    </message>
    <message>
        <source>Ctrl+Arrows</source>
        <translation>Ctrl+Setas</translation>
    </message>
    <message>
        <source>Move the selection by 1 px</source>
        <translation>Mover a seleção em 1 px</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Arrows</source>
        <translation>Ctrl+Shift+Setas</translation>
    </message>
    <message>
        <source>End a gesture; select nothing; let go of the element</source>
        <translation>Encerrar um gesto; não selecionar nada; soltar o elemento</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::LayoutJob</name>
    <message>
        <source>Arrange</source>
        <translation>Organizar</translation>
    </message>
    <message>
        <source>The layout was cancelled. Nothing has moved.</source>
        <translation>A organização foi cancelada. Nada foi movido.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::OutlineModel</name>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PaletteModel</name>
    <message>
        <source>Reachable inside the cluster. Drop it onto a service.</source>
        <translation>Alcançável dentro do cluster. Soltar sobre um serviço.</translation>
    </message>
    <message>
        <source>Reachable on a port of every node. Drop it onto a service.</source>
        <translation>Alcançável em uma porta de cada nó. Soltar sobre um serviço.</translation>
    </message>
    <message>
        <source>Reachable through the cloud&apos;s load balancer. Drop it onto a service.</source>
        <translation>Alcançável pelo balanceador de carga da nuvem. Soltar sobre um serviço.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Executar</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcançar</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>Explicar</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PictureExport</name>
    <message>
        <source>The picture was written: %1</source>
        <translation>A imagem foi gravada: %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>A imagem está na área de transferência.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PreviewModel</name>
    <message>
        <source>Select an element or a line to see what it becomes.</source>
        <translation>Selecionar um elemento ou uma linha para ver em que se torna.</translation>
    </message>
    <message>
        <source>Nothing is generated for this.</source>
        <translation>Nada é gerado para isto.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::PreviewReasons</name>
    <message>
        <source>field</source>
        <translation>campo</translation>
    </message>
    <message>
        <source>line</source>
        <translation>linha</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>default</source>
        <translation>padrão</translation>
    </message>
    <message>
        <source>option</source>
        <translation>opção</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regra</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ProblemsModel</name>
    <message>
        <source>Accepted because: %1</source>
        <translation>Aceito porque: %1</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ProjectJob</name>
    <message>
        <source>The project is up to date: no file would change.</source>
        <translation>O projeto está em dia: nenhum arquivo mudaria.</translation>
    </message>
    <message>
        <source>Committed to %1.</source>
        <translation>Commit feito em %1.</translation>
    </message>
    <message>
        <source>Nothing had changed, so there is no new commit.</source>
        <translation>Nada tinha mudado, então não há novo commit.</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exportado.</translation>
    </message>
    <message>
        <source>Nothing had changed.</source>
        <translation>Nada tinha mudado.</translation>
    </message>
    <message>
        <source>The design has errors. Mend them first: the problems are listed below the canvas.</source>
        <translation>O desenho tem erros. Corrigi-los antes: os problemas estão listados abaixo da tela.</translation>
    </message>
    <message>
        <source>Comparing with what stands in the folder.</source>
        <translation>Comparando com o que há na pasta.</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Comparing with what stands in the folder…</source>
        <translation>Comparando com o que há na pasta…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change</source>
        <translation>
            <numerusform>%n arquivo mudaria</numerusform>
            <numerusform>%n arquivos mudariam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) changed by hand need a look.</source>
        <translation>
            <numerusform>%n arquivo editado à mão precisa de atenção.</numerusform>
            <numerusform>%n arquivos editados à mão precisam de atenção.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported, but not committed: settle the conflicts first.</source>
        <translation>Exportado, mas sem commit: resolva primeiro os conflitos.</translation>
    </message>
    <message>
        <source>Move the renamed files</source>
        <translation>Mover os arquivos renomeados</translation>
    </message>
    <message>
        <source>No part is chosen, so there is nothing to generate. Choose one.</source>
        <translation>Nenhuma parte está escolhida, então não há nada a gerar. Escolher uma.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left as they are.</source>
        <translation>
            <numerusform>%n arquivo ficou como está.</numerusform>
            <numerusform>%n arquivos ficaram como estão.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n novo</numerusform>
            <numerusform>%n novos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n mudado</numerusform>
            <numerusform>%n mudados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n apagado</numerusform>
            <numerusform>%n apagados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ProjectReview</name>
    <message>
        <source>replace</source>
        <translation>substituir</translation>
    </message>
    <message>
        <source>A secret of this machine: its contents are not shown, and never committed.</source>
        <translation>Um segredo desta máquina: o conteúdo não é mostrado, e nunca entra num commit.</translation>
    </message>
    <message>
        <source>This is no text: it is written as a whole.</source>
        <translation>Isto não é texto: é gravado inteiro.</translation>
    </message>
    <message>
        <source>An empty file.</source>
        <translation>Um arquivo vazio.</translation>
    </message>
    <message>
        <source>You changed it by hand: both changes come together.</source>
        <translation>Foi editado à mão: as duas mudanças se juntam.</translation>
    </message>
    <message>
        <source>You and the design changed the same lines: both will stand there, to be solved afterwards.</source>
        <translation>As mesmas linhas mudaram à mão e no desenho: ambas ficarão ali, para resolver depois.</translation>
    </message>
    <message>
        <source>An earlier conflict is not solved yet.</source>
        <translation>Um conflito anterior ainda não foi resolvido.</translation>
    </message>
    <message>
        <source>You changed it by hand, and it cannot be merged: it stays as it is.</source>
        <translation>Foi editado à mão e não pode ser mesclado: fica como está.</translation>
    </message>
    <message>
        <source>It was there before, and is not of this project: it stays as it is.</source>
        <translation>Já existia e não é deste projeto: fica como está.</translation>
    </message>
    <message>
        <source>You deleted it, so it stays deleted.</source>
        <translation>Foi apagado à mão e continua apagado.</translation>
    </message>
    <message>
        <source>It is no longer generated, but you changed it: it is yours from now on.</source>
        <translation>Não é mais gerado, mas foi editado à mão: agora é de quem o editou.</translation>
    </message>
    <message>
        <source>It moves with its element, which was renamed.</source>
        <translation>Muda de lugar com o elemento, que foi renomeado.</translation>
    </message>
    <message>
        <source>Write it</source>
        <translation>Gravar</translation>
    </message>
    <message>
        <source>Leave mine</source>
        <translation>Deixar o meu</translation>
    </message>
    <message>
        <source>Take the generated</source>
        <translation>Ficar com o gerado</translation>
    </message>
    <message>
        <source>It stays where it is. The next export offers to move it again.</source>
        <translation>Fica onde está. A próxima exportação propõe movê-lo de novo.</translation>
    </message>
    <message>
        <source>Move it</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Deixar onde está</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RecentDesigns</name>
    <message>
        <source>just now</source>
        <translation>agora mesmo</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>ontem</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>há %n minuto</numerusform>
            <numerusform>há %n minutos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>há %n hora</numerusform>
            <numerusform>há %n horas</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>format of a date without its year</comment>
        <translation>d &apos;de&apos; MMMM</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Recovery</name>
    <message>
        <source>The recovered design cannot be read. %1</source>
        <translation>Não é possível ler o desenho recuperado. %1</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::Renaming</name>
    <message>
        <source>A name is needed.</source>
        <translation>É preciso um nome.</translation>
    </message>
    <message>
        <source>The name %1.</source>
        <translation>O nome %1.</translation>
    </message>
    <message>
        <source>%1 is the name of a device on Windows: no folder can be called that.</source>
        <translation>%1 é o nome de um dispositivo no Windows: nenhuma pasta pode se chamar assim.</translation>
    </message>
    <message>
        <source>The namespace %1 belongs to the cluster itself.</source>
        <translation>O namespace %1 pertence ao próprio cluster.</translation>
    </message>
    <message>
        <source>%1 is taken: services, databases, brokers and externals of a namespace share their names.</source>
        <translation>%1 já está em uso: serviços, bancos de dados, brokers e externos de um namespace dividem os nomes.</translation>
    </message>
    <message>
        <source>%1 is taken.</source>
        <translation>%1 já está em uso.</translation>
    </message>
    <message>
        <source>%1 gets a new, empty volume; the data of %2 stays in the old one.</source>
        <translation>%1 recebe um volume novo e vazio; os dados de %2 ficam no antigo.</translation>
    </message>
    <message>
        <source>Rename the design to %1</source>
        <translation>Renomear o desenho para %1</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Renomear %1 para %2</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RepositoryJob</name>
    <message>
        <source>Receiving</source>
        <translation>Recebendo</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Enviando</translation>
    </message>
    <message>
        <source>Packing</source>
        <translation>Empacotando</translation>
    </message>
    <message>
        <source>Unpacking</source>
        <translation>Desempacotando</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1: %2 de %3</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Olhando…</translation>
    </message>
    <message>
        <source>Switching to %1…</source>
        <translation>Mudando para %1…</translation>
    </message>
    <message>
        <source>On %1 now.</source>
        <translation>Agora em %1.</translation>
    </message>
    <message>
        <source>Making %1…</source>
        <translation>Criando %1…</translation>
    </message>
    <message>
        <source>On the new branch %1 now.</source>
        <translation>Agora no novo ramo %1.</translation>
    </message>
    <message>
        <source>Stashing…</source>
        <translation>Guardando…</translation>
    </message>
    <message>
        <source>Stashed: the files are as they were committed.</source>
        <translation>Guardado: os arquivos estão como no commit.</translation>
    </message>
    <message>
        <source>Bringing back what was stashed…</source>
        <translation>Trazendo de volta o guardado…</translation>
    </message>
    <message>
        <source>Brought back.</source>
        <translation>De volta.</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Buscando…</translation>
    </message>
    <message>
        <source>Fetched.</source>
        <translation>Buscado.</translation>
    </message>
    <message>
        <source>Pushing %1…</source>
        <translation>Enviando %1…</translation>
    </message>
    <message>
        <source>Pushed.</source>
        <translation>Enviado.</translation>
    </message>
    <message>
        <source>Telling git…</source>
        <translation>Avisando o git…</translation>
    </message>
    <message>
        <source>git merges designs element by element here. Commit .gitattributes, so that it does for everybody.</source>
        <translation>O git mescla desenhos elemento por elemento aqui. Com o commit do .gitattributes, vale para todos.</translation>
    </message>
    <message>
        <source>The upstream has nothing new.</source>
        <translation>O upstream não tem nada de novo.</translation>
    </message>
    <message numerus="yes">
        <source>Pulled %n commit(s).</source>
        <translation>
            <numerusform>%n commit puxado.</numerusform>
            <numerusform>%n commits puxados.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merged %n commit(s). Export again: the design is that of both.</source>
        <translation>
            <numerusform>%n commit mesclado. Exporte de novo: o design é o dos dois.</numerusform>
            <numerusform>%n commits mesclados. Exporte de novo: o design é o dos dois.</numerusform>
        </translation>
    </message>
    <message>
        <source>The merge is finished.</source>
        <translation>O merge está concluído.</translation>
    </message>
    <message>
        <source>Pulling %1…</source>
        <translation>Puxando %1…</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::ReviewFiles</name>
    <message>
        <source>Conflicts</source>
        <translation>Conflitos</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Ficam como estão</translation>
    </message>
    <message>
        <source>To add</source>
        <translation>A acrescentar</translation>
    </message>
    <message>
        <source>To change</source>
        <translation>A mudar</translation>
    </message>
    <message>
        <source>To delete</source>
        <translation>A apagar</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::RevisionList</name>
    <message>
        <source>Open here</source>
        <translation>Aberto aqui</translation>
    </message>
    <message>
        <source>Saved file</source>
        <translation>Arquivo salvo</translation>
    </message>
    <message>
        <source>as it was saved</source>
        <translation>como foi salvo</translation>
    </message>
    <message>
        <source>with edits that are not saved</source>
        <translation>com edições não salvas</translation>
    </message>
    <message>
        <source>as it was committed</source>
        <translation>como no último commit</translation>
    </message>
    <message>
        <source>not committed yet</source>
        <translation>ainda sem commit</translation>
    </message>
    <message>
        <source>removed the file</source>
        <translation>removeu o arquivo</translation>
    </message>
    <message>
        <source>renamed from %1</source>
        <translation>renomeado de %1</translation>
    </message>
    <message>
        <source>and settings</source>
        <translation>e configurações</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>configurações</translation>
    </message>
    <message>
        <source>no element</source>
        <translation>nenhum elemento</translation>
    </message>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n adicionado</numerusform>
            <numerusform>%n adicionados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n alterado</numerusform>
            <numerusform>%n alterados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removido</numerusform>
            <numerusform>%n removidos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n movido</numerusform>
            <numerusform>%n movidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::TemplateList</name>
    <message>
        <source>A blank floor</source>
        <translation>Um piso em branco</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n serviço</numerusform>
            <numerusform>%n serviços</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n namespace(s)</source>
        <translation>
            <numerusform>%n namespace</numerusform>
            <numerusform>%n namespaces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIf</name>
    <message>
        <source>Nobody outside reaches the design: an ingress, a LoadBalancer or a NodePort is missing.</source>
        <translation>Ninguém de fora alcança o desenho: falta um ingress, um LoadBalancer ou um NodePort.</translation>
    </message>
    <message>
        <source>%1 of %2 entry points lost, %3 degraded</source>
        <translation>%1 de %2 pontos de entrada perdidos, %3 degradados</translation>
    </message>
    <message>
        <source>All latencies are the design&apos;s own.</source>
        <translation>Todas as latências são do próprio desenho.</translation>
    </message>
    <message numerus="yes">
        <source>%n latencies are assumed</source>
        <translation>
            <numerusform>%n latência é suposta</numerusform>
            <numerusform>%n latências são supostas</numerusform>
        </translation>
    </message>
    <message>
        <source>Select one element to take it down.</source>
        <translation>Selecionar um elemento para tirá-lo do ar.</translation>
    </message>
    <message>
        <source>A service, database, broker, external host or namespace can be taken down.</source>
        <translation>Um serviço, banco, broker, host externo ou namespace pode ser tirado do ar.</translation>
    </message>
    <message>
        <source>%1 down</source>
        <translation>%1 parado</translation>
    </message>
    <message>
        <source>%1 slower by %2</source>
        <translation>%1 mais lento em %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Services down</source>
        <translation>Serviços parados</translation>
    </message>
    <message>
        <source>Services degraded</source>
        <translation>Serviços degradados</translation>
    </message>
    <message>
        <source>Entry points lost</source>
        <translation>Pontos de entrada perdidos</translation>
    </message>
    <message>
        <source>One request sets off more than %1 pieces of work: times are at least these.</source>
        <translation>Uma requisição desencadeia mais de %1 trabalhos: os tempos são pelo menos estes.</translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfCluster</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s) without a place</source>
        <translation>
            <numerusform>%n pod sem lugar</numerusform>
            <numerusform>%n pods sem lugar</numerusform>
        </translation>
    </message>
    <message>
        <source>The design has no node pools: add one under cluster, nodePools.</source>
        <translation>O desenho não tem grupos de nós: adicionar um em cluster, nodePools.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>nodes, pods</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n nó</numerusform>
            <numerusform>%n nós</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pod(s)</source>
        <translation>
            <numerusform>%n pod</numerusform>
            <numerusform>%n pods</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 por mês</translation>
    </message>
    <message>
        <source>%1 requests a second</source>
        <translation>%1 requisições por segundo</translation>
    </message>
    <message>
        <source>%1: %2 to %3 pods</source>
        <translation>%1: de %2 para %3 pods</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfPools</name>
    <message numerus="yes">
        <source>%n node(s) of %1</source>
        <translation>
            <numerusform>%n nó de %1</numerusform>
            <numerusform>%n nós de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>moldloft::ui::WhatIfRows</name>
    <message>
        <source>fails</source>
        <translation>falha</translation>
    </message>
    <message>
        <source>new</source>
        <translation>novo</translation>
    </message>
    <message>
        <source>answers again</source>
        <translation>responde de novo</translation>
    </message>
    <message>
        <source>down a year</source>
        <translation>fora do ar por ano</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Entry point</source>
        <translation>Ponto de entrada</translation>
    </message>
    <message>
        <source>95 % before</source>
        <translation>95 % antes</translation>
    </message>
    <message>
        <source>95 % now</source>
        <translation>95 % agora</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Atendidas</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponível</translation>
    </message>
    <message>
        <source>Last edit</source>
        <translation>Edição</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Mediana</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99 %</translation>
    </message>
    <message>
        <source>not by itself</source>
        <translation>não por si</translation>
    </message>
    <message>
        <source>Full after %1.</source>
        <translation>Cheio após %1.</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
    <message>
        <source>Back after</source>
        <translation>De volta após</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>When it is down</source>
        <translation>Quando está fora do ar</translation>
    </message>
    <message>
        <source>Entries lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Fora do ar</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Degradados</translation>
    </message>
    <message>
        <source>%1 of %2 GiB</source>
        <translation>%1 de %2 GiB</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>pendente</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Nó</translation>
    </message>
    <message>
        <source>Pods</source>
        <translation>Pods</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Memória</translation>
    </message>
    <message>
        <source>%1, down</source>
        <translation>%1, fora do ar</translation>
    </message>
    <message>
        <source>%1, degraded</source>
        <translation>%1, degradado</translation>
    </message>
    <message>
        <source>%1, slow</source>
        <translation>%1, lento</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and something to %n more)</source>
        <translation>
            <numerusform>%1 (e algo em mais %n)</numerusform>
            <numerusform>%1 (e algo em mais %n)</numerusform>
        </translation>
    </message>
    <message>
        <source>makes %1 fail</source>
        <translation>faz %1 falhar</translation>
    </message>
    <message>
        <source>lets %1 answer</source>
        <translation>faz %1 responder</translation>
    </message>
    <message>
        <source>adds %1 to %2</source>
        <translation>acrescenta %1 a %2</translation>
    </message>
    <message>
        <source>takes %1 from %2</source>
        <translation>tira %1 de %2</translation>
    </message>
    <message>
        <source>keeps %1 up for %2 more a year</source>
        <translation>mantém %1 no ar por mais %2 ao ano</translation>
    </message>
    <message>
        <source>takes %1 down for %2 more a year</source>
        <translation>tira %1 do ar por mais %2 ao ano</translation>
    </message>
    <message numerus="yes">
        <source>adds %n service(s) to the blast radius of %1</source>
        <translation>
            <numerusform>acrescenta %n serviço ao raio de impacto de %1</numerusform>
            <numerusform>acrescenta %n serviços ao raio de impacto de %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removes %n service(s) from the blast radius of %1</source>
        <translation>
            <numerusform>tira %n serviço do raio de impacto de %1</numerusform>
            <numerusform>tira %n serviços do raio de impacto de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The last change alters no latency, availability or blast radius.</source>
        <translation>A última mudança não altera latência, disponibilidade nem raio de impacto.</translation>
    </message>
    <message>
        <source>The last change %1.</source>
        <translation>A última mudança %1.</translation>
    </message>
    <message>
        <source>The last change %1 and %2.</source>
        <translation>A última mudança %1 e %2.</translation>
    </message>
    <message>
        <source>The last change %1, %2 and %3.</source>
        <translation>A última mudança %1, %2 e %3.</translation>
    </message>
    <message>
        <source>95 % after</source>
        <translation>95 % depois</translation>
    </message>
    <message>
        <source>Available before</source>
        <translation>Disponível antes</translation>
    </message>
    <message>
        <source>Available after</source>
        <translation>Disponível depois</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 held</source>
        <comment>events</comment>
        <translation>%1 retidos</translation>
    </message>
    <message>
        <source>%1, later</source>
        <translation>%1, depois</translation>
    </message>
    <message>
        <source>%1 events are held now.</source>
        <translation>%1 eventos estão retidos agora.</translation>
    </message>
</context>
<context>
    <name>pipeline</name>
    <message>
        <source>Writing</source>
        <translation>Gravando</translation>
    </message>
    <message>
        <source>`{0}` lies inside the repository `{1}`; the project got a repository of its own.</source>
        <translation>`{0}` fica dentro do repositório `{1}`; o projeto recebeu um repositório próprio.</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Registrando</translation>
    </message>
    <message>
        <source>Committing</source>
        <translation>Fazendo o commit</translation>
    </message>
    <message>
        <source>`{0}` holds a secret and no .gitignore names it; it was not committed. Add it to one.</source>
        <translation>`{0}` guarda um segredo e nenhum .gitignore o menciona; não entrou no commit. Adicioná-lo a um .gitignore.</translation>
    </message>
    <message>
        <source>`{0}` is no generated project: it has no {1}.</source>
        <translation>`{0}` não é um projeto gerado: não tem {1}.</translation>
    </message>
    <message>
        <source>Export a design into it first: moldloft export FILE --output DIR</source>
        <translation>Exportar antes um desenho para lá: moldloft export ARQUIVO --output PASTA</translation>
    </message>
    <message>
        <source>The files of `{0}` are not what its design makes now; export again to bring them together.</source>
        <translation>Os arquivos de `{0}` não são o que o desenho gera agora; exportar de novo para juntá-los.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparando</translation>
    </message>
    <message>
        <source>`{0}` is larger than 32 MiB; no design is.</source>
        <translation>`{0}` tem mais de 32 MiB; nenhum desenho tem.</translation>
    </message>
    <message>
        <source>Name the design file itself.</source>
        <translation>Indicar o próprio arquivo do desenho.</translation>
    </message>
    <message>
        <source>add</source>
        <translation>adicionar</translation>
    </message>
    <message>
        <source>change</source>
        <translation>mudar</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>apagar</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>sem mudança</translation>
    </message>
    <message>
        <source>kept-by-hand</source>
        <translation>mantido: editado à mão</translation>
    </message>
    <message>
        <source>kept-deleted</source>
        <translation>mantido: apagado à mão</translation>
    </message>
    <message>
        <source>left-behind</source>
        <translation>deixado para trás</translation>
    </message>
    <message>
        <source>`{0}` {1}, so nobody can tell which files were changed by hand.</source>
        <translation>`{0}` {1}, então não se sabe quais arquivos foram editados à mão.</translation>
    </message>
    <message>
        <source>Take it back from git, or remove it: then every generated file that differs counts as changed by hand.</source>
        <translation>Recuperá-lo do git, ou removê-lo: então todo arquivo gerado que difere conta como editado à mão.</translation>
    </message>
    <message>
        <source>is no JSON object</source>
        <translation>não é um objeto JSON</translation>
    </message>
    <message>
        <source>is of another version of Moldloft</source>
        <translation>é de outra versão do Moldloft</translation>
    </message>
    <message>
        <source>holds something other than paths and digests</source>
        <translation>contém algo além de caminhos e digests</translation>
    </message>
    <message>
        <source>There is no exporter `{0}`.</source>
        <translation>Não existe o exportador `{0}`.</translation>
    </message>
    <message>
        <source>There are {0}.</source>
        <translation>Existem {0}.</translation>
    </message>
    <message>
        <source>Generating</source>
        <translation>Gerando</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>Cancelado; nada foi mudado.</translation>
    </message>
    <message>
        <source>`{0}` is nothing that could fail.</source>
        <translation>`{0}` não é nada que possa falhar.</translation>
    </message>
    <message>
        <source>Did you mean `{0}`?</source>
        <translation>Seria `{0}`?</translation>
    </message>
    <message>
        <source>Name a service, database, broker, external host or namespace.</source>
        <translation>Nomear um serviço, banco, broker, host externo ou namespace.</translation>
    </message>
    <message>
        <source>The cluster has no node pool `{0}`.</source>
        <translation>O cluster não tem o grupo de nós `{0}`.</translation>
    </message>
    <message>
        <source>Name one of cluster.nodePools.</source>
        <translation>Nomear um de cluster.nodePools.</translation>
    </message>
    <message>
        <source>Several elements are called `{0}`.</source>
        <translation>Vários elementos se chamam `{0}`.</translation>
    </message>
    <message>
        <source>Write its namespace, too: `{0}`.</source>
        <translation>Escrever também o namespace: `{0}`.</translation>
    </message>
    <message>
        <source>No git repository holds the folder `{0}`.</source>
        <translation>Nenhum repositório git contém a pasta `{0}`.</translation>
    </message>
    <message>
        <source>Run it within the repository.</source>
        <translation>Executar dentro do repositório.</translation>
    </message>
    <message>
        <source>`{0}` is not in revision `{1}`.</source>
        <translation>`{0}` não está na revisão `{1}`.</translation>
    </message>
    <message>
        <source>The path counts from the root of the repository.</source>
        <translation>O caminho conta a partir da raiz do repositório.</translation>
    </message>
    <message>
        <source>{0} So what was changed by hand is left alone instead of merged. {1}</source>
        <translation>{0} Por isso o que foi editado à mão fica como está, em vez de ser mesclado. {1}</translation>
    </message>
    <message>
        <source>Keep what shall stay, take the markers out, and commit again.</source>
        <translation>Manter o que deve ficar, retirar os marcadores e fazer o commit de novo.</translation>
    </message>
    <message>
        <source>`{0}`: the version that you have committed and the generated one change the same lines. Commit or undo your changes of it first.</source>
        <translation>`{0}`: a versão do seu commit e a gerada mudam as mesmas linhas. Faça antes o commit das suas mudanças, ou desfaça-as.</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>mesclar</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>conflito</translation>
    </message>
    <message>
        <source>move</source>
        <translation>mover</translation>
    </message>
    <message>
        <source>kept-foreign</source>
        <translation>mantido: não é nosso</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>não resolvido</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>the design</source>
        <translation>o desenho</translation>
    </message>
    <message>
        <source>{0}: {1} is {2} in yours and {3} in theirs</source>
        <translation>{0}: {1} é {2} no seu e {3} no deles</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>tudo</translation>
    </message>
    <message>
        <source>{0} was changed in yours and removed in theirs</source>
        <translation>{0} foi mudado no seu e removido no deles</translation>
    </message>
    <message>
        <source>{0} was removed in yours and changed in theirs</source>
        <translation>{0} foi removido no seu e mudado no deles</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>o nome</translation>
    </message>
    <message>
        <source>the namespace</source>
        <translation>o namespace</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>o lugar</translation>
    </message>
    <message>
        <source>{0}: yours and theirs have {1} in another order each</source>
        <translation>{0}: o seu e o deles têm {1} cada um em outra ordem</translation>
    </message>
    <message>
        <source>the elements</source>
        <translation>os elementos</translation>
    </message>
    <message>
        <source>{0}: yours and theirs change the same lines</source>
        <translation>{0}: o seu e o deles mudam as mesmas linhas</translation>
    </message>
    <message>
        <source>`{0}` is no layout file that Moldloft wrote.</source>
        <translation>`{0}` não é um arquivo de layout gravado pelo Moldloft.</translation>
    </message>
    <message>
        <source>`{0}`: you have committed a file of your own there; the generated one was not committed.</source>
        <translation>`{0}`: há ali um arquivo seu com commit; o gerado não entrou no commit.</translation>
    </message>
    <message>
        <source>{0}: {1} added</source>
        <translation>{0}: {1} a mais</translation>
    </message>
    <message>
        <source>{0}: {1} removed</source>
        <translation>{0}: {1} a menos</translation>
    </message>
    <message>
        <source>{0}: {1} instead of {2}</source>
        <translation>{0}: {1} em vez de {2}</translation>
    </message>
    <message>
        <source>{0} changed</source>
        <translation>{0}: mudança</translation>
    </message>
    <message>
        <source>{0}: {1} set</source>
        <translation>{0}: agora {1}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>The design, {0}</source>
        <translation>O desenho, {0}</translation>
    </message>
    <message>
        <source>{0} was {1}</source>
        <translation>{0} era {1}</translation>
    </message>
    <message>
        <source>{0} {1} added</source>
        <translation>{0} {1}: elemento novo</translation>
    </message>
    <message>
        <source>{0} {1} removed</source>
        <translation>{0} {1}: elemento removido</translation>
    </message>
    <message>
        <source>left</source>
        <translation>deixado</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0} {1}</translation>
    </message>
    <message>
        <source>Every project has it</source>
        <translation>Todo projeto o tem</translation>
    </message>
    <message>
        <source>The design as it was exported last is not known</source>
        <translation>O desenho da última exportação não é conhecido</translation>
    </message>
    <message>
        <source>Finding reasons</source>
        <translation>Procurando os motivos</translation>
    </message>
    <message numerus="yes">
        <source>{0} more changes</source>
        <comment>{0} more change</comment>
        <translation>
            <numerusform>mais {0} mudança</numerusform>
            <numerusform>mais {0} mudanças</numerusform>
        </translation>
    </message>
    <message>
        <source>Moldloft {0} generates it otherwise than {1} did</source>
        <translation>O Moldloft {0} gera isto de outro modo que o {1}</translation>
    </message>
    <message>
        <source>What is generated was chosen otherwise at the last export</source>
        <translation>Na última exportação foi escolhida outra forma de gerar</translation>
    </message>
    <message>
        <source>you and the design changed the same lines; keep what shall stay and take the markers out</source>
        <translation>as mesmas linhas mudaram à mão e no desenho; manter o que deve ficar e tirar os marcadores</translation>
    </message>
    <message>
        <source>still has the markers of an earlier conflict; take them out</source>
        <translation>ainda tem os marcadores de um conflito anterior; é preciso tirá-los</translation>
    </message>
    <message>
        <source>was changed by hand since the last export and cannot be merged; it was left as it is</source>
        <translation>foi editado à mão desde a última exportação e não pode ser mesclado; ficou como está</translation>
    </message>
    <message>
        <source>was there before and is not ours; it was left as it is</source>
        <translation>já existia e não foi gerado; ficou como está</translation>
    </message>
    <message>
        <source>is no longer generated, but was changed by hand; it is yours now</source>
        <translation>não é mais gerado, mas foi editado à mão; agora é de quem o editou</translation>
    </message>
    <message>
        <source>was deleted by hand and stays deleted; to have it again, export with --take and its path</source>
        <translation>foi apagado à mão e continua apagado; para tê-lo de volta, exportar com --take e o caminho</translation>
    </message>
    <message>
        <source>`{0}`, line {1}: the markers of a conflict still stand there; nothing was committed.</source>
        <translation>`{0}`, linha {1}: ainda há marcadores de um conflito; nenhum commit foi feito.</translation>
    </message>
    <message>
        <source>`{0}`, line {1}: a conflict is to be settled before anything is committed.</source>
        <translation>`{0}`, linha {1}: há um conflito a resolver antes de qualquer commit.</translation>
    </message>
    <message>
        <source>`{0}` is generated no longer, but you have committed changes of it: its removal was not committed.</source>
        <translation>`{0}` não é mais gerado, mas você fez commit de mudanças nele: a remoção não entrou no commit.</translation>
    </message>
    <message>
        <source>`{0}` is larger than a design can be.</source>
        <translation>`{0}` é maior do que um desenho pode ser.</translation>
    </message>
    <message>
        <source>Commit the project first (Ctrl+Return), or run git init.</source>
        <translation>Fazer antes o commit do projeto (Ctrl+Enter), ou executar git init.</translation>
    </message>
    <message>
        <source>The lines are in `{0}.gitattributes`, but git takes another merge for designs.</source>
        <translation>As linhas estão em `{0}.gitattributes`, mas o git usa outra mesclagem para desenhos.</translation>
    </message>
    <message>
        <source>See what `git check-attr merge a.moldloft.yaml` says, and look into .git/info/attributes.</source>
        <translation>Ver o que `git check-attr merge a.moldloft.yaml` diz, e olhar em .git/info/attributes.</translation>
    </message>
    <message>
        <source>`{0}` was removed here and changed there.</source>
        <translation>`{0}` foi removido aqui e mudado lá.</translation>
    </message>
    <message>
        <source>`{0}` was changed here and removed there.</source>
        <translation>`{0}` foi mudado aqui e removido lá.</translation>
    </message>
    <message>
        <source>git add keeps the file, git rm removes it.</source>
        <translation>git add mantém o arquivo, git rm o remove.</translation>
    </message>
    <message>
        <source>`{0}`: what you have committed lies in git-lfs and cannot be merged; it stays as it is.</source>
        <translation>`{0}`: o que você tem em commit está no git-lfs e não pode ser mesclado; fica como está.</translation>
    </message>
    <message>
        <source>Its pods stood on a node that is dead.</source>
        <translation>Seus pods estavam em um nó que morreu.</translation>
    </message>
    <message>
        <source>{0}: both sides have changed it, and it is no text</source>
        <translation>{0}: os dois lados o mudaram, e não é texto</translation>
    </message>
</context>
<context>
    <name>render</name>
    <message>
        <source>The picture would be {0} × {1} pixels, more than a PNG is drawn for.</source>
        <translation>A imagem teria {0} × {1} pixels, mais do que se desenha para um PNG.</translation>
    </message>
    <message>
        <source>Choose a smaller --scale, or write an SVG.</source>
        <translation>Escolher uma --scale menor, ou gravar um SVG.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>adicionado</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removido</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>mudado</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>{0} calls itself.</source>
        <translation>{0} chama a si mesmo.</translation>
    </message>
    <message>
        <source>{0} calls {1}</source>
        <translation>{0} chama {1}</translation>
    </message>
    <message>
        <source>, and so on through {0} services</source>
        <translation>, e assim por diante, por {0} serviços</translation>
    </message>
    <message>
        <source>, which calls {0}</source>
        <translation>, que chama {0}</translation>
    </message>
    <message>
        <source>A request can wait for itself: when one of them is slow, all of them are, and none can start or recover without the others.</source>
        <translation>Uma requisição pode esperar por si mesma: quando um deles fica lento, todos ficam, e nenhum consegue iniciar ou se recuperar sem os outros.</translation>
    </message>
    <message>
        <source>Remove the call from {0} to {1}</source>
        <translation>Remover a chamada de {0} a {1}</translation>
    </message>
    <message>
        <source>Synchronous calls form no cycle.</source>
        <translation>Chamadas síncronas não formam ciclo.</translation>
    </message>
    <message>
        <source>Services that call each other in a circle are one service in pieces. A slow answer holds every one of them, retries multiply on the way round, and after an outage each waits for another to come up first.</source>
        <translation>Serviços que se chamam em círculo são um único serviço em pedaços. Uma resposta lenta segura todos eles, as novas tentativas se multiplicam no caminho e, depois de uma queda, cada um espera que o outro volte primeiro.</translation>
    </message>
    <message>
        <source>Let one of them publish an event instead of calling, or move what both need into a service that both call.</source>
        <translation>Deixar que um deles publique um evento em vez de chamar, ou mover o que ambos precisam para um serviço que ambos chamem.</translation>
    </message>
    <message>
        <source>{0} calls {1} in another namespace, and {2} has no ExternalName for it.</source>
        <translation>{0} chama {1} em outro namespace, e {2} não tem um ExternalName para ele.</translation>
    </message>
    <message>
        <source>The name {0} leads nowhere in {1}, so the call would fail.</source>
        <translation>O nome {0} não leva a lugar nenhum em {1}, então a chamada falharia.</translation>
    </message>
    <message>
        <source>Add the ExternalName {0} to {1}</source>
        <translation>Adicionar o ExternalName {0} a {1}</translation>
    </message>
    <message>
        <source>A call into another namespace goes through an ExternalName.</source>
        <translation>Uma chamada a outro namespace passa por um ExternalName.</translation>
    </message>
    <message>
        <source>A short name means a Service of the caller&apos;s own namespace. An ExternalName beside the caller makes the neighbour reachable under a name of its own, shows on the canvas that something outside is needed, and can be pointed elsewhere without touching the caller.</source>
        <translation>Um nome curto indica um Service do namespace de quem chama. Um ExternalName ao lado de quem chama torna o vizinho acessível por um nome próprio, mostra na tela que algo de fora é necessário e pode ser apontado para outro lugar sem mexer em quem chama.</translation>
    </message>
    <message>
        <source>Add an external with `alias:` to the caller&apos;s namespace. The call keeps naming the real target.</source>
        <translation>Adicionar ao namespace de quem chama um externo com `alias:`. A chamada continua a nomear o alvo real.</translation>
    </message>
    <message>
        <source>Put {0} on {1}</source>
        <translation>Colocar {0} em {1}</translation>
    </message>
    <message>
        <source>Add the NATS broker {0}</source>
        <translation>Adicionar o broker NATS {0}</translation>
    </message>
    <message>
        <source>{0} has no broker.</source>
        <translation>{0} não tem broker.</translation>
    </message>
    <message>
        <source>Nothing carries its events, so none would arrive.</source>
        <translation>Nada transporta seus eventos, então nenhum chegaria.</translation>
    </message>
    <message>
        <source>A channel belongs to a broker.</source>
        <translation>Um canal pertence a um broker.</translation>
    </message>
    <message>
        <source>A channel is a name within a broker: the broker keeps the events until every subscriber has read them. Without one there is nothing to publish to.</source>
        <translation>Um canal é um nome dentro de um broker: o broker guarda os eventos até que todos os assinantes os tenham lido. Sem ele não há onde publicar.</translation>
    </message>
    <message>
        <source>Name the broker under `broker:`; add one to the namespace if there is none.</source>
        <translation>Indicar o broker em `broker:`; adicionar um ao namespace se não houver nenhum.</translation>
    </message>
    <message>
        <source>{0} has no publisher.</source>
        <translation>{0} não tem publicador.</translation>
    </message>
    <message>
        <source>Its subscribers wait for events that never come.</source>
        <translation>Seus assinantes esperam por eventos que nunca chegam.</translation>
    </message>
    <message>
        <source>A channel has a publisher.</source>
        <translation>Um canal tem um publicador.</translation>
    </message>
    <message>
        <source>A channel that nobody publishes to is code that waits for nothing: the subscriber looks complete on the canvas and never does its work.</source>
        <translation>Um canal em que ninguém publica é código que espera por nada: o assinante parece completo na tela e nunca faz o seu trabalho.</translation>
    </message>
    <message>
        <source>Write the channel under `publishes:` of the service that knows what happened, or remove it.</source>
        <translation>Escrever o canal em `publishes:` do serviço que sabe o que aconteceu, ou removê-lo.</translation>
    </message>
    <message>
        <source>{0} has no subscriber.</source>
        <translation>{0} não tem assinante.</translation>
    </message>
    <message>
        <source>Its events are kept by the broker and read by nobody.</source>
        <translation>Seus eventos são guardados pelo broker e lidos por ninguém.</translation>
    </message>
    <message>
        <source>A channel has a subscriber.</source>
        <translation>Um canal tem um assinante.</translation>
    </message>
    <message>
        <source>An event that nobody reads costs its publisher a row in the outbox and the broker its storage, and tells the reader of the drawing that somebody depends on it.</source>
        <translation>Um evento que ninguém lê custa ao publicador uma linha na outbox e ao broker o armazenamento, e diz a quem lê o desenho que alguém depende dele.</translation>
    </message>
    <message>
        <source>Write the channel under `subscribes:` of the services that care, or remove it.</source>
        <translation>Escrever o canal em `subscribes:` dos serviços interessados, ou removê-lo.</translation>
    </message>
    <message>
        <source>Whoever reaches the cluster&apos;s edge reaches the data, past its owner and everything that the owner checks.</source>
        <translation>Quem alcança a borda do cluster alcança os dados, sem passar pelo dono nem por nada do que ele verifica.</translation>
    </message>
    <message>
        <source>Remove the rule for {0}</source>
        <translation>Remover a regra de {0}</translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which is a database.</source>
        <translation>{0} roteia {1} para {2}, que é um banco de dados.</translation>
    </message>
    <message>
        <source>Route {0} to its owner {1}</source>
        <translation>Rotear {0} para o dono, {1}</translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which runs the database {3}.</source>
        <translation>{0} roteia {1} para {2}, que executa o banco de dados {3}.</translation>
    </message>
    <message>
        <source>{0} is an alias of {1}, which is a database.</source>
        <translation>{0} é um alias de {1}, que é um banco de dados.</translation>
    </message>
    <message>
        <source>It offers the database to services that do not own it; the NetworkPolicy lets none in.</source>
        <translation>Ele oferece o banco a serviços que não são donos dele; a NetworkPolicy não deixa nenhum entrar.</translation>
    </message>
    <message>
        <source>Remove {0}</source>
        <translation>Remover {0}</translation>
    </message>
    <message>
        <source>{0} runs the database {1} and is exposed by a {2}.</source>
        <translation>{0} executa o banco de dados {1} e está exposto por um {2}.</translation>
    </message>
    <message>
        <source>Make it a ClusterIP</source>
        <translation>Transformar em ClusterIP</translation>
    </message>
    <message>
        <source>A patch exposes the database {0} by a {1}.</source>
        <translation>Um patch expõe o banco de dados {0} por um {1}.</translation>
    </message>
    <message>
        <source>Remove the patch</source>
        <translation>Remover o patch</translation>
    </message>
    <message>
        <source>The patch</source>
        <translation>O patch</translation>
    </message>
    <message>
        <source>A database is not reached from outside its owner&apos;s side of the cluster.</source>
        <translation>Um banco de dados não é alcançado de fora do lado do dono no cluster.</translation>
    </message>
    <message>
        <source>A database behind a NodePort, a LoadBalancer, an ingress or an alias can be opened by others than its owner: the password is then all that protects the data, and no check of the owning service stands before it.</source>
        <translation>Um banco atrás de um NodePort, um LoadBalancer, um ingress ou um alias pode ser aberto por outros além do dono: a senha passa a ser tudo o que protege os dados, e nenhuma verificação do serviço dono fica antes dela.</translation>
    </message>
    <message>
        <source>Take the rule, alias, type or patch away and let people and services reach the data through the API of the owner.</source>
        <translation>Retirar a regra, o alias, o tipo ou o patch e deixar que pessoas e serviços cheguem aos dados pela API do dono.</translation>
    </message>
    <message>
        <source>{0} has {1} clients, {2}, and no owner.</source>
        <translation>{0} tem {1} clientes, {2}, e nenhum dono.</translation>
    </message>
    <message>
        <source>{0} has {1} clients: its owner {2}, and {3}.</source>
        <translation>{0} tem {1} clientes: o dono, {2}, e também {3}.</translation>
    </message>
    <message>
        <source>Make {0} call {1} instead</source>
        <translation>Fazer {0} chamar {1} em vez disso</translation>
    </message>
    <message>
        <source>Make {0} subscribe to {1} instead</source>
        <translation>Fazer {0} assinar {1} em vez disso</translation>
    </message>
    <message>
        <source>The database</source>
        <translation>O banco de dados</translation>
    </message>
    <message>
        <source>Give {0} its own database</source>
        <translation>Dar a {0} um banco próprio</translation>
    </message>
    <message>
        <source>one of them</source>
        <translation>um deles</translation>
    </message>
    <message>
        <source>A schema change made for {0} would break {1}. The export lets only the owner reach a database.</source>
        <translation>Uma mudança de esquema feita para {0} quebraria {1}. A exportação só deixa o dono alcançar um banco de dados.</translation>
    </message>
    <message>
        <source>the others</source>
        <translation>os outros</translation>
    </message>
    <message>
        <source>A database has one client: the service that owns it.</source>
        <translation>Um banco de dados tem um cliente: o serviço dono dele.</translation>
    </message>
    <message>
        <source>Two services on one database are one service in two places: neither can change a table, move to another engine or be scaled without the other, and each can undo what the other relies on.</source>
        <translation>Dois serviços sobre um banco são um único serviço em dois lugares: nenhum pode mudar uma tabela, trocar de motor ou escalar sem o outro, e cada um pode desfazer aquilo com que o outro conta.</translation>
    </message>
    <message>
        <source>Let the second service ask the owner by a call, keep its own copy from the owner&apos;s events, or give it a database of its own.</source>
        <translation>Deixar o segundo serviço perguntar ao dono por uma chamada, manter uma cópia própria a partir dos eventos do dono, ou dar a ele um banco próprio.</translation>
    </message>
    <message>
        <source>Make {0} its owner</source>
        <translation>Tornar {0} o dono</translation>
    </message>
    <message>
        <source>{0} has no owner.</source>
        <translation>{0} não tem dono.</translation>
    </message>
    <message>
        <source>{0} has no owner; {1} uses it.</source>
        <translation>{0} não tem dono; {1} o usa.</translation>
    </message>
    <message>
        <source>{0} has no owner; {1} use it.</source>
        <translation>{0} não tem dono; {1} o usam.</translation>
    </message>
    <message>
        <source>No service gets its credentials, and the NetworkPolicy lets nobody in.</source>
        <translation>Nenhum serviço recebe suas credenciais, e a NetworkPolicy não deixa ninguém entrar.</translation>
    </message>
    <message>
        <source>A database has an owner.</source>
        <translation>Um banco de dados tem um dono.</translation>
    </message>
    <message>
        <source>The owner is the service that creates the tables, migrates them and answers for the data. Its credentials and the way through the NetworkPolicy belong to it, so a database without an owner is one that nobody can open.</source>
        <translation>O dono é o serviço que cria as tabelas, faz as migrações e responde pelos dados. As credenciais e a passagem pela NetworkPolicy são dele, então um banco sem dono é um banco que ninguém consegue abrir.</translation>
    </message>
    <message>
        <source>Write the database under `owns:` of the service that it belongs to, or remove it.</source>
        <translation>Escrever o banco em `owns:` do serviço a que pertence, ou removê-lo.</translation>
    </message>
    <message>
        <source>{0} leads nowhere: it has neither host nor alias.</source>
        <translation>{0} não leva a lugar nenhum: não tem host nem alias.</translation>
    </message>
    <message>
        <source>An ExternalName without a name to lead to is refused by Kubernetes.</source>
        <translation>Um ExternalName sem um nome a que levar é recusado pelo Kubernetes.</translation>
    </message>
    <message>
        <source>{0} leads to two places: the host {1}, and {2}.</source>
        <translation>{0} leva a dois lugares: o host {1} e {2}.</translation>
    </message>
    <message>
        <source>An ExternalName is one name for one other name.</source>
        <translation>Um ExternalName é um nome para um único outro nome.</translation>
    </message>
    <message>
        <source>Keep the alias of {0}</source>
        <translation>Manter o alias de {0}</translation>
    </message>
    <message>
        <source>Keep the host {0}</source>
        <translation>Manter o host {0}</translation>
    </message>
    <message>
        <source>{0} is an alias of {1} in its own namespace.</source>
        <translation>{0} é um alias de {1} no próprio namespace.</translation>
    </message>
    <message>
        <source>The service has a name there already, and the alias hides which one is called.</source>
        <translation>O serviço já tem um nome ali, e o alias esconde qual é chamado.</translation>
    </message>
    <message>
        <source>An external leads to one place outside its namespace.</source>
        <translation>Um externo leva a um único lugar fora do seu namespace.</translation>
    </message>
    <message>
        <source>An ExternalName is one DNS name that stands for another: a host outside the cluster or a service of another namespace. With neither it is refused, with both nobody can say where it leads.</source>
        <translation>Um ExternalName é um nome DNS que representa outro: um host fora do cluster ou um serviço de outro namespace. Sem nenhum dos dois é recusado; com ambos, ninguém sabe dizer aonde leva.</translation>
    </message>
    <message>
        <source>Write either `host:` or `alias:`.</source>
        <translation>Escrever ou `host:` ou `alias:`.</translation>
    </message>
    <message>
        <source>{0} is a gateway, and the cluster names no class for it.</source>
        <translation>{0} é um gateway, e o cluster não indica uma classe para ele.</translation>
    </message>
    <message>
        <source>A Gateway object without a class is refused.</source>
        <translation>Um objeto Gateway sem classe é recusado.</translation>
    </message>
    <message>
        <source>Make it an Ingress</source>
        <translation>Transformar em Ingress</translation>
    </message>
    <message>
        <source>A gateway has a class.</source>
        <translation>Um gateway tem uma classe.</translation>
    </message>
    <message>
        <source>Under Gateway API the class says which controller answers. An Ingress may leave it to the cluster&apos;s default; a Gateway may not.</source>
        <translation>Na Gateway API a classe diz qual controlador responde. Um Ingress pode deixar isso para o padrão do cluster; um Gateway não pode.</translation>
    </message>
    <message>
        <source>Use {0} and port {1}</source>
        <translation>Usar {0} e a porta {1}</translation>
    </message>
    <message>
        <source>Use {0}</source>
        <translation>Usar {0}</translation>
    </message>
    <message>
        <source>The host {0} of {1} {2}.</source>
        <translation>O host {0} de {1} {2}.</translation>
    </message>
    <message>
        <source>An ExternalName is an alias in DNS: it can lead to a name, not to an address.</source>
        <translation>Um ExternalName é um alias no DNS: pode levar a um nome, não a um endereço.</translation>
    </message>
    <message>
        <source>An ExternalName is an alias in DNS: Kubernetes takes a plain DNS name and nothing else.</source>
        <translation>Um ExternalName é um alias no DNS: o Kubernetes aceita um nome DNS simples e nada mais.</translation>
    </message>
    <message>
        <source>Kubernetes takes a plain DNS name, or one that begins with `*.`, and refuses the Ingress.</source>
        <translation>O Kubernetes aceita um nome DNS simples, ou um que comece com `*.`, e recusa o Ingress.</translation>
    </message>
    <message>
        <source>A host is a DNS name.</source>
        <translation>Um host é um nome DNS.</translation>
    </message>
    <message>
        <source>An ExternalName is a CNAME record: the name of another name. An IP address looks like one and is looked up in vain; a URL, a port or an underscore is refused. The host of an ingress follows the same grammar.</source>
        <translation>Um ExternalName é um registro CNAME: o nome de outro nome. Um endereço IP parece um nome e é procurado em vão; uma URL, uma porta ou um sublinhado é recusado. O host de um ingress segue a mesma gramática.</translation>
    </message>
    <message>
        <source>Write the DNS name alone, in lower case; the port stands under `port:`. For an IP address, give it a name in your own DNS.</source>
        <translation>Escrever só o nome DNS, em minúsculas; a porta fica em `port:`. Para um endereço IP, criar um nome para ele no próprio DNS.</translation>
    </message>
    <message>
        <source>{0} runs {1} without a tag.</source>
        <translation>{0} executa {1} sem tag.</translation>
    </message>
    <message>
        <source>{0} runs {1}, whatever that is at the time.</source>
        <translation>{0} executa {1}, seja o que for no momento.</translation>
    </message>
    <message>
        <source>Two pods of one Deployment can run different programs, and going back to the one before is impossible.</source>
        <translation>Dois pods de um mesmo Deployment podem executar programas diferentes, e voltar ao anterior é impossível.</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} de {1}</translation>
    </message>
    <message>
        <source>{0} runs version latest, whatever that is at the time.</source>
        <translation>{0} executa a versão latest, seja qual for no momento.</translation>
    </message>
    <message>
        <source>A new major version may refuse to open the data of the one before.</source>
        <translation>Uma nova versão principal pode se recusar a abrir os dados da anterior.</translation>
    </message>
    <message>
        <source>An image names its version.</source>
        <translation>Uma imagem indica a sua versão.</translation>
    </message>
    <message>
        <source>Without a tag, or with `latest`, each node runs what was newest when it pulled. Pods of one Deployment differ, a rollback brings nothing back, and what was tested is not what runs.</source>
        <translation>Sem tag, ou com `latest`, cada nó executa o que era mais novo quando baixou a imagem. Os pods de um Deployment diferem, um rollback não traz nada de volta, e o que foi testado não é o que roda.</translation>
    </message>
    <message>
        <source>Write a tag that never moves, or a digest.</source>
        <translation>Escrever uma tag que nunca muda, ou um digest.</translation>
    </message>
    <message>
        <source>The ingress</source>
        <translation>O ingress</translation>
    </message>
    <message>
        <source>{0} routes {1} to {2} in another namespace.</source>
        <translation>{0} roteia {1} para {2} em outro namespace.</translation>
    </message>
    <message>
        <source>An Ingress knows the Services of its own namespace only, so the path would lead nowhere.</source>
        <translation>Um Ingress só conhece os Services do próprio namespace, então o caminho não levaria a lugar nenhum.</translation>
    </message>
    <message>
        <source>Move {0} to an ingress in {1}</source>
        <translation>Mover {0} para um ingress em {1}</translation>
    </message>
    <message>
        <source>An ingress routes to services of its own namespace.</source>
        <translation>Um ingress roteia para serviços do próprio namespace.</translation>
    </message>
    <message>
        <source>Kubernetes lets an Ingress name only Services of its own namespace, so that a team cannot publish what belongs to another. Several ingresses may share one host.</source>
        <translation>O Kubernetes só deixa um Ingress nomear Services do próprio namespace, para que uma equipe não possa publicar o que pertence a outra. Vários ingresses podem compartilhar um host.</translation>
    </message>
    <message>
        <source>Put the rule on an ingress in the service&apos;s namespace, with the same host. Under Gateway API (`kind: gateway`) a ReferenceGrant is generated instead.</source>
        <translation>Colocar a regra em um ingress no namespace do serviço, com o mesmo host. Com a Gateway API (`kind: gateway`) é gerado um ReferenceGrant em vez disso.</translation>
    </message>
    <message>
        <source>Remove the rule of {0} to {1}</source>
        <translation>Remover a regra de {0} para {1}</translation>
    </message>
    <message>
        <source>{0} has two rules for {1}: to {2}, and to {3}.</source>
        <translation>{0} tem duas regras para {1}: uma para {2} e outra para {3}.</translation>
    </message>
    <message>
        <source>{0} and {1} both have a rule for {2}.</source>
        <translation>{0} e {1} têm ambos uma regra para {2}.</translation>
    </message>
    <message>
        <source>Which of them answers is left to the ingress controller, or it refuses both.</source>
        <translation>Qual delas responde fica a critério do controlador de ingress, ou ele recusa as duas.</translation>
    </message>
    <message>
        <source>A path of a host has one rule.</source>
        <translation>Um caminho de um host tem uma regra.</translation>
    </message>
    <message>
        <source>Of two rules for one host and path only one can answer. Some controllers take the older object, some refuse both, so the same design behaves differently from cluster to cluster. `/orders` and `/orders/` are the same path.</source>
        <translation>De duas regras para o mesmo host e caminho só uma pode responder. Alguns controladores ficam com o objeto mais antigo, outros recusam os dois, então o mesmo desenho se comporta de modo diferente em cada cluster. `/orders` e `/orders/` são o mesmo caminho.</translation>
    </message>
    <message>
        <source>Remove one of the rules, or give it a longer path: the longest that fits a request wins.</source>
        <translation>Remover uma das regras, ou dar a ela um caminho mais longo: vence o mais longo que corresponde à requisição.</translation>
    </message>
    <message>
        <source>Route {0} instead</source>
        <translation>Rotear {0} em vez disso</translation>
    </message>
    <message>
        <source>Add {0} to {1}</source>
        <translation>Adicionar {0} a {1}</translation>
    </message>
    <message>
        <source>{0} routes {1} to {2}, which serves no such path.</source>
        <translation>{0} roteia {1} para {2}, que não atende esse caminho.</translation>
    </message>
    <message>
        <source>Every request for it would be answered with 404. The path reaches the service as it is.</source>
        <translation>Toda requisição a ele seria respondida com 404. O caminho chega ao serviço como está.</translation>
    </message>
    <message>
        <source>A path that an ingress routes is served by its target.</source>
        <translation>Um caminho que um ingress roteia é atendido pelo alvo.</translation>
    </message>
    <message>
        <source>An ingress passes the path on as it came. Where no route under `api:` begins with it, the service answers 404 to everything that arrives this way.</source>
        <translation>Um ingress repassa o caminho como chegou. Se nenhuma rota em `api:` começa com ele, o serviço responde 404 a tudo o que chega por ali.</translation>
    </message>
    <message>
        <source>Route the path that the service serves, or add the route to its `api:`. A service without `api:` is not checked.</source>
        <translation>Rotear o caminho que o serviço atende, ou adicionar a rota à `api:` dele. Um serviço sem `api:` não é verificado.</translation>
    </message>
    <message>
        <source>the {0} of {1}</source>
        <translation>o {0} de {1}</translation>
    </message>
    <message>
        <source>{0} is the name of {1} and of {2} in {3}.</source>
        <translation>{0} é o nome de {1} e de {2} em {3}.</translation>
    </message>
    <message>
        <source>Services, databases, brokers and externals each become a Service object, and of one name there can be only one in a namespace.</source>
        <translation>Serviços, bancos de dados, brokers e externos se tornam, cada um, um objeto Service, e só pode haver um de cada nome em um namespace.</translation>
    </message>
    <message>
        <source>Rename the {0} to {1}</source>
        <translation>Renomear o {0} para {1}</translation>
    </message>
    <message>
        <source>What becomes a Service object has a name of its own in its namespace.</source>
        <translation>O que se torna um objeto Service tem um nome só seu no namespace.</translation>
    </message>
    <message>
        <source>Services, databases, brokers and externals of a namespace share the names of its Service objects, and so does each further Service of one service (`orders-nodeport`, `orders-lb`). With two of one name, the second replaces the first.</source>
        <translation>Serviços, bancos de dados, brokers e externos de um namespace dividem os nomes dos objetos Service, assim como cada Service adicional de um serviço (`orders-nodeport`, `orders-lb`). Com dois de mesmo nome, o segundo substitui o primeiro.</translation>
    </message>
    <message>
        <source>Rename one of them; references to it follow.</source>
        <translation>Renomear um deles; as referências a ele acompanham.</translation>
    </message>
    <message>
        <source>is the name of a device on Windows</source>
        <translation>é o nome de um dispositivo no Windows</translation>
    </message>
    <message>
        <source>belongs to the cluster itself</source>
        <translation>pertence ao próprio cluster</translation>
    </message>
    <message>
        <source>The name {0} {1}.</source>
        <translation>O nome {0} {1}.</translation>
    </message>
    <message>
        <source>Objects or folders of that name cannot be made.</source>
        <translation>Objetos ou pastas com esse nome não podem ser criados.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the objects that would be called after it.</source>
        <translation>O Kubernetes recusa os objetos que levariam esse nome.</translation>
    </message>
    <message>
        <source>Rename it to {0}</source>
        <translation>Renomear para {0}</translation>
    </message>
    <message>
        <source>Rename the port to {0}</source>
        <translation>Renomear a porta para {0}</translation>
    </message>
    <message>
        <source>The variable name {0} {1}.</source>
        <translation>O nome de variável {0} {1}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod.</source>
        <translation>O Kubernetes recusa o pod.</translation>
    </message>
    <message>
        <source>The sidecar name {0} {1}.</source>
        <translation>O nome de sidecar {0} {1}.</translation>
    </message>
    <message>
        <source>{0} has two containers called {1}.</source>
        <translation>{0} tem dois contêineres chamados {1}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod: its containers need names of their own.</source>
        <translation>O Kubernetes recusa o pod: seus contêineres precisam de nomes próprios.</translation>
    </message>
    <message>
        <source>The port name {0} {1}.</source>
        <translation>O nome de porta {0} {1}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the pod and the Service.</source>
        <translation>O Kubernetes recusa o pod e o Service.</translation>
    </message>
    <message>
        <source>The secret name {0} {1}.</source>
        <translation>O nome de secret {0} {1}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the Secret.</source>
        <translation>O Kubernetes recusa o Secret.</translation>
    </message>
    <message>
        <source>The design&apos;s name {0} {1}.</source>
        <translation>O nome do desenho {0} {1}.</translation>
    </message>
    <message>
        <source>The images and labels that carry it would be refused.</source>
        <translation>As imagens e as etiquetas que o levam seriam recusadas.</translation>
    </message>
    <message>
        <source>The node pool name {0} {1}.</source>
        <translation>O nome do grupo de nós {0} {1}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses it as the value of a node&apos;s label.</source>
        <translation>O Kubernetes o recusa como valor da etiqueta de um nó.</translation>
    </message>
    <message>
        <source>A name is one that Kubernetes accepts.</source>
        <translation>Um nome é daqueles que o Kubernetes aceita.</translation>
    </message>
    <message>
        <source>Elements become namespaces, Services, StatefulSets, DNS names and folders. All of them take lower-case letters, digits and `-`, beginning with a letter: 63 characters, 52 for databases and brokers (their pods&apos; labels carry a hash), less where a suffix such as `-nodeport` follows. `default` and `kube-…` belong to the cluster, `con`, `nul` and their like to Windows.</source>
        <translation>Elementos se tornam namespaces, Services, StatefulSets, nomes DNS e pastas. Todos aceitam letras minúsculas, algarismos e `-`, começando com uma letra: 63 caracteres, 52 para bancos de dados e brokers (as etiquetas dos pods levam um hash), menos quando segue um sufixo como `-nodeport`. `default` e `kube-…` pertencem ao cluster; `con`, `nul` e semelhantes, ao Windows.</translation>
    </message>
    <message>
        <source>Rename the element; references to it follow.</source>
        <translation>Renomear o elemento; as referências a ele acompanham.</translation>
    </message>
    <message>
        <source>{0} calls a port {1}.</source>
        <translation>{0} chama uma porta de {1}.</translation>
    </message>
    <message>
        <source>{0} uses port {1} for {2}.</source>
        <translation>{0} usa a porta {1} para {2}.</translation>
    </message>
    <message>
        <source>A generated service answers health checks and metrics on its port {0}, {1}.</source>
        <translation>Um serviço gerado responde a verificações de saúde e métricas na sua porta {0}, {1}.</translation>
    </message>
    <message>
        <source>{0} sets {1}.</source>
        <translation>{0} define {1}.</translation>
    </message>
    <message>
        <source>The export sets this variable of a generated service itself.</source>
        <translation>A própria exportação define essa variável em um serviço gerado.</translation>
    </message>
    <message>
        <source>The secret {0} of {1} has a name that the database {2} needs.</source>
        <translation>O secret {0} de {1} tem um nome de que o banco de dados {2} precisa.</translation>
    </message>
    <message>
        <source>One of the two secrets would replace the other.</source>
        <translation>Um dos dois secrets substituiria o outro.</translation>
    </message>
    <message>
        <source>What a generated service needs for itself is left to it.</source>
        <translation>O que um serviço gerado precisa para si fica reservado a ele.</translation>
    </message>
    <message>
        <source>A generated service answers health checks and metrics on its port `admin`, 9090, reads a few variables of its own (`HTTP_PORT`, `ADMIN_PORT`, `LOG_LEVEL`, `DRAIN_SECONDS`, `SECRETS_DIR`), and each database has secrets called after it. A second use of such a name would break the first.</source>
        <translation>Um serviço gerado responde a verificações de saúde e métricas na porta `admin`, 9090, lê algumas variáveis próprias (`HTTP_PORT`, `ADMIN_PORT`, `LOG_LEVEL`, `DRAIN_SECONDS`, `SECRETS_DIR`), e cada banco de dados tem secrets com o seu nome. Um segundo uso de um nome desses quebraria o primeiro.</translation>
    </message>
    <message>
        <source>Choose another name or number. Services with an `image:` may use the port and the variables as they like.</source>
        <translation>Escolher outro nome ou número. Serviços com `image:` podem usar a porta e as variáveis como quiserem.</translation>
    </message>
    <message>
        <source>Use node port {0}</source>
        <translation>Usar a porta de nó {0}</translation>
    </message>
    <message>
        <source>Let Kubernetes choose the node port</source>
        <translation>Deixar o Kubernetes escolher a porta de nó</translation>
    </message>
    <message>
        <source>{0} asks for node port {1} twice.</source>
        <translation>{0} pede a porta de nó {1} duas vezes.</translation>
    </message>
    <message>
        <source>{0} and {1} both ask for node port {2}.</source>
        <translation>{0} e {1} pedem ambos a porta de nó {2}.</translation>
    </message>
    <message>
        <source>A node port belongs to one Service of the whole cluster: Kubernetes refuses the second.</source>
        <translation>Uma porta de nó pertence a um único Service do cluster inteiro: o Kubernetes recusa o segundo.</translation>
    </message>
    <message>
        <source>A node port is asked for once in the whole design.</source>
        <translation>Uma porta de nó é pedida uma só vez no desenho inteiro.</translation>
    </message>
    <message>
        <source>Every node of the cluster listens on a node port for one Service. A second Service with the same number is refused, whichever namespace it is in.</source>
        <translation>Cada nó do cluster escuta em uma porta de nó para um único Service. Um segundo Service com o mesmo número é recusado, esteja em que namespace estiver.</translation>
    </message>
    <message>
        <source>Choose another number, or leave `nodePort` out and let Kubernetes choose.</source>
        <translation>Escolher outro número, ou deixar `nodePort` de fora e o Kubernetes escolhe.</translation>
    </message>
    <message>
        <source>{0} asks for node port {1} on a {2}.</source>
        <translation>{0} pede a porta de nó {1} em um {2}.</translation>
    </message>
    <message>
        <source>Only a NodePort is reached through a port of the nodes that people choose.</source>
        <translation>Só um NodePort é alcançado por uma porta dos nós escolhida por pessoas.</translation>
    </message>
    <message>
        <source>Remove the node port</source>
        <translation>Remover a porta de nó</translation>
    </message>
    <message>
        <source>Make it a NodePort</source>
        <translation>Transformar em NodePort</translation>
    </message>
    <message>
        <source>{0} asks for node port {1}, outside {2} to {3}.</source>
        <translation>{0} pede a porta de nó {1}, fora de {2} a {3}.</translation>
    </message>
    <message>
        <source>Kubernetes gives node ports from this range only and refuses the Service.</source>
        <translation>O Kubernetes só dá portas de nó dessa faixa e recusa o Service.</translation>
    </message>
    <message>
        <source>A node port stands on a NodePort, between 30000 and 32767.</source>
        <translation>Uma porta de nó fica em um NodePort, entre 30000 e 32767.</translation>
    </message>
    <message>
        <source>The range keeps node ports clear of what else listens on a node. Only a Service of type NodePort is reached through one that people choose.</source>
        <translation>A faixa mantém as portas de nó longe do que mais escuta em um nó. Só um Service do tipo NodePort é alcançado por uma porta escolhida por pessoas.</translation>
    </message>
    <message>
        <source>Choose a number from 30000 to 32767, leave it out, or change the type.</source>
        <translation>Escolher um número de 30000 a 32767, deixá-lo de fora, ou mudar o tipo.</translation>
    </message>
    <message>
        <source>The path {0} of {1} {2}.</source>
        <translation>O caminho {0} de {1} {2}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the Ingress.</source>
        <translation>O Kubernetes recusa o Ingress.</translation>
    </message>
    <message>
        <source>Change it to {0}</source>
        <translation>Mudar para {0}</translation>
    </message>
    <message>
        <source>The health check&apos;s path {0} of {1} does not begin with `/`.</source>
        <translation>O caminho da verificação de saúde {0} de {1} não começa com `/`.</translation>
    </message>
    <message>
        <source>Every probe would ask for another path than is meant.</source>
        <translation>Cada sondagem pediria um caminho diferente do pretendido.</translation>
    </message>
    <message>
        <source>Change it to /{0}</source>
        <translation>Mudar para /{0}</translation>
    </message>
    <message>
        <source>{0} of {1} is no folder that can be made writable.</source>
        <translation>{0} de {1} não é uma pasta que possa permitir escrita.</translation>
    </message>
    <message>
        <source>Kubernetes mounts a volume at an absolute path below the root only.</source>
        <translation>O Kubernetes só monta um volume em um caminho absoluto abaixo da raiz.</translation>
    </message>
    <message>
        <source>A path is absolute and plain.</source>
        <translation>Um caminho é absoluto e simples.</translation>
    </message>
    <message>
        <source>An ingress compares the beginning of a request&apos;s path, part by part. Kubernetes refuses paths that do not begin with `/` or that hold `//`, `/../` and their like; `{id}` and `*` would be taken literally. Paths of health checks and of writable folders begin with `/`, too.</source>
        <translation>Um ingress compara o começo do caminho de uma requisição, parte por parte. O Kubernetes recusa caminhos que não comecem com `/` ou que contenham `//`, `/../` e semelhantes; `{id}` e `*` seriam tomados ao pé da letra. Caminhos de verificações de saúde e de pastas com escrita também começam com `/`.</translation>
    </message>
    <message>
        <source>Write the beginning of the path, such as `/api/orders`.</source>
        <translation>Escrever o começo do caminho, como `/api/orders`.</translation>
    </message>
    <message>
        <source>{0} routes {1} to port {2} of {3}, whose first Service offers {4}.</source>
        <translation>{0} roteia {1} para a porta {2} de {3}, cujo primeiro Service oferece {4}.</translation>
    </message>
    <message>
        <source>The ingress controller would find nobody there and answer 503.</source>
        <translation>O controlador de ingress não encontraria ninguém ali e responderia 503.</translation>
    </message>
    <message>
        <source>Use port {0}</source>
        <translation>Usar a porta {0}</translation>
    </message>
    <message>
        <source>The health check of {0} asks the port {1}, and its ports are {2}.</source>
        <translation>A verificação de saúde de {0} pergunta à porta {1}, e as portas dele são {2}.</translation>
    </message>
    <message>
        <source>Kubernetes refuses a probe of a port that the container does not have.</source>
        <translation>O Kubernetes recusa uma sondagem em uma porta que o contêiner não tem.</translation>
    </message>
    <message>
        <source>Ask {0} instead</source>
        <translation>Perguntar a {0} em vez disso</translation>
    </message>
    <message>
        <source>A port that is named exists.</source>
        <translation>Uma porta nomeada existe.</translation>
    </message>
    <message>
        <source>An ingress rule names a port of the Service object, a health check one of the container&apos;s ports. Kubernetes accepts a rule for a port that is not there, and every request on it fails.</source>
        <translation>Uma regra de ingress nomeia uma porta do objeto Service; uma verificação de saúde, uma das portas do contêiner. O Kubernetes aceita uma regra para uma porta que não existe, e toda requisição por ela falha.</translation>
    </message>
    <message>
        <source>Name a port under which the service is exposed, or leave `port:` out.</source>
        <translation>Nomear uma porta em que o serviço está exposto, ou deixar `port:` de fora.</translation>
    </message>
    <message>
        <source>{0} {1} {2} twice.</source>
        <translation>{0} {1} {2} duas vezes.</translation>
    </message>
    <message>
        <source>opens</source>
        <translation>abre</translation>
    </message>
    <message>
        <source>One of the two says nothing, or contradicts the other.</source>
        <translation>Um dos dois não diz nada, ou contradiz o outro.</translation>
    </message>
    <message>
        <source>The element</source>
        <translation>O elemento</translation>
    </message>
    <message>
        <source>Remove the second one</source>
        <translation>Remover o segundo</translation>
    </message>
    <message>
        <source>A service says once what it owns, calls, publishes and subscribes to.</source>
        <translation>Um serviço diz uma só vez o que possui, chama, publica e assina.</translation>
    </message>
    <message>
        <source>Between two elements there is one line of each meaning. A second call to the same service may carry another timeout, and a reader cannot tell which one holds.</source>
        <translation>Entre dois elementos há uma linha de cada significado. Uma segunda chamada ao mesmo serviço pode ter outro tempo limite, e quem lê não sabe qual vale.</translation>
    </message>
    <message>
        <source>Remove the second one.</source>
        <translation>Remover o segundo.</translation>
    </message>
    <message>
        <source>{0} routes {1} to</source>
        <translation>{0} roteia {1} para</translation>
    </message>
    <message>
        <source>but there is no namespace {0}</source>
        <translation>mas não existe o namespace {0}</translation>
    </message>
    <message>
        <source>which is {0}</source>
        <translation>que é {0}</translation>
    </message>
    <message>
        <source>which does not exist</source>
        <translation>que não existe</translation>
    </message>
    <message>
        <source>There is no database to open: the service could not start.</source>
        <translation>Não há banco de dados para abrir: o serviço não conseguiria iniciar.</translation>
    </message>
    <message>
        <source>There is nobody to answer, so the call would fail.</source>
        <translation>Não há quem responda, então a chamada falharia.</translation>
    </message>
    <message>
        <source>There is nothing to carry the events, so they would be lost.</source>
        <translation>Não há nada que transporte os eventos, então eles se perderiam.</translation>
    </message>
    <message>
        <source>Requests for this path would be answered with an error.</source>
        <translation>Requisições a esse caminho seriam respondidas com um erro.</translation>
    </message>
    <message>
        <source>Add the {0} {1}</source>
        <translation>Adicionar o {0} {1}</translation>
    </message>
    <message>
        <source>Change {0} to {1}</source>
        <translation>Mudar {0} para {1}</translation>
    </message>
    <message>
        <source>Remove {0} from {1}</source>
        <translation>Remover {0} de {1}</translation>
    </message>
    <message>
        <source>Did you mean {0}?</source>
        <translation>Seria {0}?</translation>
    </message>
    <message>
        <source>What is named exists.</source>
        <translation>O que é nomeado existe.</translation>
    </message>
    <message>
        <source>A call, an ingress rule, a subscription or an alias that names nothing is an arrow into the void: it would be exported as an address that nobody answers.</source>
        <translation>Uma chamada, uma regra de ingress, uma assinatura ou um alias que não nomeia nada é uma seta para o vazio: seria exportado como um endereço que ninguém atende.</translation>
    </message>
    <message>
        <source>Correct the name, add the element that is missing, or remove the reference. A name alone means the same namespace; another one is written `namespace/name`.</source>
        <translation>Corrigir o nome, adicionar o elemento que falta, ou remover a referência. Um nome sozinho indica o mesmo namespace; outro se escreve `namespace/nome`.</translation>
    </message>
    <message>
        <source>{0} is exposed twice in the same way on port {1}.</source>
        <translation>{0} está exposto duas vezes do mesmo modo na porta {1}.</translation>
    </message>
    <message>
        <source>Two Services would lead to the same place, and a reader cannot tell which one is meant.</source>
        <translation>Dois Services levariam ao mesmo lugar, e quem lê não sabe qual é o pretendido.</translation>
    </message>
    <message>
        <source>{0} has two ports with the number {1}: {2} and {3}.</source>
        <translation>{0} tem duas portas com o número {1}: {2} e {3}.</translation>
    </message>
    <message>
        <source>Only one of them can listen there, so the container would not start.</source>
        <translation>Só uma delas pode escutar ali, então o contêiner não iniciaria.</translation>
    </message>
    <message>
        <source>Give {0} the port {1}</source>
        <translation>Dar a {0} a porta {1}</translation>
    </message>
    <message>
        <source>A service uses each port once.</source>
        <translation>Um serviço usa cada porta uma só vez.</translation>
    </message>
    <message>
        <source>Two container ports of one number cannot both be listened on, and two Services of one type and port in front of one service do the same thing twice.</source>
        <translation>Não é possível escutar em duas portas de contêiner com o mesmo número, e dois Services de mesmo tipo e porta diante de um serviço fazem a mesma coisa duas vezes.</translation>
    </message>
    <message>
        <source>Give one of them another number, or remove it.</source>
        <translation>Dar outro número a uma delas, ou removê-la.</translation>
    </message>
    <message>
        <source>does not begin with `/`</source>
        <translation>não começa com `/`</translation>
    </message>
    <message>
        <source>contains `{0}`</source>
        <translation>contém `{0}`</translation>
    </message>
    <message>
        <source>ends with a dot</source>
        <translation>termina com um ponto</translation>
    </message>
    <message>
        <source>contains a space or a control character</source>
        <translation>contém um espaço ou um caractere de controle</translation>
    </message>
    <message>
        <source>contains `{0}`; it is a beginning, not a pattern</source>
        <translation>contém `{0}`; é um começo, não um padrão</translation>
    </message>
    <message>
        <source>{0} has changed since it was checked.</source>
        <translation>{0} mudou desde a verificação.</translation>
    </message>
    <message>
        <source>Check the design again.</source>
        <translation>Verificar o desenho de novo.</translation>
    </message>
    <message>
        <source>The service that is called</source>
        <translation>O serviço que é chamado</translation>
    </message>
    <message>
        <source>The caller</source>
        <translation>Quem chama</translation>
    </message>
    <message>
        <source>is longer than {0} characters</source>
        <translation>tem mais de {0} caracteres</translation>
    </message>
    <message>
        <source>contains a space</source>
        <translation>contém um espaço</translation>
    </message>
    <message>
        <source>contains the capital letter `{0}`</source>
        <translation>contém a letra maiúscula `{0}`</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>está vazio</translation>
    </message>
    <message>
        <source>does not begin with a letter</source>
        <translation>não começa com uma letra</translation>
    </message>
    <message>
        <source>ends with `-`</source>
        <translation>termina com `-`</translation>
    </message>
    <message>
        <source>has no letter</source>
        <translation>não tem letra</translation>
    </message>
    <message>
        <source>has a `-` that stands at an end or beside another</source>
        <translation>tem um `-` em uma das pontas ou ao lado de outro</translation>
    </message>
    <message>
        <source>begins with a digit</source>
        <translation>começa com um algarismo</translation>
    </message>
    <message>
        <source>is a URL</source>
        <translation>é uma URL</translation>
    </message>
    <message>
        <source>is an IP address</source>
        <translation>é um endereço IP</translation>
    </message>
    <message>
        <source>contains a path</source>
        <translation>contém um caminho</translation>
    </message>
    <message>
        <source>contains a port</source>
        <translation>contém uma porta</translation>
    </message>
    <message>
        <source>has an empty part between two dots</source>
        <translation>tem uma parte vazia entre dois pontos</translation>
    </message>
    <message>
        <source>has a part that begins or ends with `-`</source>
        <translation>tem uma parte que começa ou termina com `-`</translation>
    </message>
    <message>
        <source>has a part that {0}</source>
        <translation>tem uma parte que {0}</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>namespace</translation>
    </message>
    <message>
        <source>service</source>
        <translation>serviço</translation>
    </message>
    <message>
        <source>database</source>
        <translation>banco de dados</translation>
    </message>
    <message>
        <source>broker</source>
        <translation>broker</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>external</source>
        <translation>externo</translation>
    </message>
    <message>
        <source>ingress</source>
        <translation>ingress</translation>
    </message>
    <message>
        <source>note</source>
        <translation>nota</translation>
    </message>
    <message>
        <source>a namespace</source>
        <translation>um namespace</translation>
    </message>
    <message>
        <source>a service</source>
        <translation>um serviço</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>um banco de dados</translation>
    </message>
    <message>
        <source>a broker</source>
        <translation>um broker</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>um canal</translation>
    </message>
    <message>
        <source>an external</source>
        <translation>um externo</translation>
    </message>
    <message>
        <source>an ingress</source>
        <translation>um ingress</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>uma nota</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nenhum</translation>
    </message>
    <message>
        <source>one</source>
        <translation>um</translation>
    </message>
    <message>
        <source>two</source>
        <translation>dois</translation>
    </message>
    <message>
        <source>three</source>
        <translation>três</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatro</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinco</translation>
    </message>
    <message>
        <source>six</source>
        <translation>seis</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sete</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>oito</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>nove</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dez</translation>
    </message>
    <message>
        <source>{0} others</source>
        <translation>outros {0}</translation>
    </message>
    <message>
        <source>{0} is scaled to at least {1} and at most {2} pods.</source>
        <translation>{0} é escalado para no mínimo {1} e no máximo {2} pods.</translation>
    </message>
    <message>
        <source>Kubernetes refuses the HorizontalPodAutoscaler.</source>
        <translation>O Kubernetes recusa o HorizontalPodAutoscaler.</translation>
    </message>
    <message>
        <source>Swap the two numbers</source>
        <translation>Trocar os dois números</translation>
    </message>
    <message>
        <source>The least number of pods is not above the most.</source>
        <translation>O menor número de pods não passa do maior.</translation>
    </message>
    <message>
        <source>Between `min` and `max` lies what the autoscaler may choose. Where the least is above the most there is nothing to choose, and the API server refuses the object.</source>
        <translation>Entre `min` e `max` fica o que o autoscaler pode escolher. Onde o mínimo passa do máximo não há o que escolher, e o servidor da API recusa o objeto.</translation>
    </message>
    <message>
        <source>Write a `max:` of at least `min:`.</source>
        <translation>Escrever um `max:` de pelo menos `min:`.</translation>
    </message>
    <message>
        <source>{0} is scaled by its share of the CPU that it asks for, and it does not say how much that is.</source>
        <translation>{0} é escalado pela parte da CPU que pede, e não diz quanto é isso.</translation>
    </message>
    <message>
        <source>The share is counted from the default of {0}: pods are added long before they are busy, or far too late.</source>
        <translation>A parte é contada a partir do padrão de {0}: pods são acrescentados muito antes de estarem ocupados, ou tarde demais.</translation>
    </message>
    <message>
        <source>Ask for {0} of CPU</source>
        <translation>Pedir {0} de CPU</translation>
    </message>
    <message>
        <source>What is scaled by CPU says how much it asks for.</source>
        <translation>O que é escalado por CPU diz quanto pede.</translation>
    </message>
    <message>
        <source>A HorizontalPodAutoscaler compares the CPU that pods use with the CPU that they ask for. Where the request is a guess, so is the number of pods: `cpu: 70` of 100m is reached by a program that hardly works.</source>
        <translation>Um HorizontalPodAutoscaler compara a CPU que os pods usam com a CPU que pedem. Onde o pedido é um palpite, o número de pods também é: `cpu: 70` de 100m é alcançado por um programa que mal trabalha.</translation>
    </message>
    <message>
        <source>Write `resources: {cpu: …}`: what one pod needs under its usual load.</source>
        <translation>Escrever `resources: {cpu: …}`: o que um pod precisa sob a carga usual.</translation>
    </message>
    <message>
        <source>The broker</source>
        <translation>O broker</translation>
    </message>
    <message>
        <source>Move the channels of {0} to {1}, and remove {0}</source>
        <translation>Mover os canais de {0} para {1}, e remover {0}</translation>
    </message>
    <message>
        <source>{0} carries only what {1} publishes, and {2} stands beside it.</source>
        <translation>{0} só leva o que {1} publica, e {2} está ao lado.</translation>
    </message>
    <message>
        <source>Every subscriber needs a connection to each of them, and there are two servers to run, watch and upgrade.</source>
        <translation>Cada assinante precisa de uma conexão com cada um deles, e há dois servidores para operar, vigiar e atualizar.</translation>
    </message>
    <message>
        <source>Services of a namespace share a broker.</source>
        <translation>Serviços de um namespace compartilham um broker.</translation>
    </message>
    <message>
        <source>A broker is what services have in common. One for each service is a habit taken over from databases: it separates nothing, since every subscriber has to reach it, and it multiplies servers, volumes and passwords. Channels are what keeps events apart.</source>
        <translation>Um broker é o que os serviços têm em comum. Um para cada serviço é um hábito herdado dos bancos de dados: não separa nada, já que todo assinante precisa alcançá-lo, e multiplica servidores, volumes e senhas. São os canais que separam os eventos.</translation>
    </message>
    <message>
        <source>Put the channels on one broker. Where a second one is meant, for another load or another retention, ignore the rule and say why.</source>
        <translation>Pôr os canais em um só broker. Onde um segundo é intencional, para outra carga ou outra retenção, ignorar a regra e dizer por quê.</translation>
    </message>
    <message>
        <source>No node on which one of them runs can be drained: upgrades of the cluster wait for ever.</source>
        <translation>Nenhum nó em que um deles executa pode ser esvaziado: atualizações do cluster esperam para sempre.</translation>
    </message>
    <message>
        <source>Let one pod go at a time</source>
        <translation>Deixar sair um pod por vez</translation>
    </message>
    <message>
        <source>A disruption budget lets a pod go.</source>
        <translation>Um orçamento de interrupção deixa sair um pod.</translation>
    </message>
    <message>
        <source>A PodDisruptionBudget says how many pods may be missing while a node is emptied. One that allows none looks safe and does the opposite: the node cannot be emptied, and whoever must do it deletes the pods by force.</source>
        <translation>Um PodDisruptionBudget diz quantos pods podem faltar enquanto um nó é esvaziado. Um que não permite nenhum parece seguro e faz o contrário: o nó não pode ser esvaziado, e quem precisa fazê-lo apaga os pods à força.</translation>
    </message>
    <message>
        <source>A request to {0} can wait for {1} calls in a row: {2}.</source>
        <translation>Uma requisição a {0} pode esperar por {1} chamadas seguidas: {2}.</translation>
    </message>
    <message>
        <source>It is as slow as all of them together, and fails when any one of them fails.</source>
        <translation>Ela é tão lenta quanto todas juntas, e falha quando qualquer uma falha.</translation>
    </message>
    <message>
        <source>A request waits for at most four calls in a row.</source>
        <translation>Uma requisição espera por no máximo quatro chamadas seguidas.</translation>
    </message>
    <message>
        <source>Each link of a chain adds its time and multiplies availability: five services that each answer 99.9 % of their requests answer 99.5 % together, which is more than three hours a month without an answer. Timeouts have to shrink on the way down, and no room is left at the end.</source>
        <translation>Cada elo de uma cadeia soma seu tempo e multiplica a disponibilidade: cinco serviços que respondem cada um a 99,9 % das requisições respondem juntos a 99,5 %, o que dá mais de três horas por mês sem resposta. Os tempos limite têm de encolher pelo caminho, e no fim não sobra espaço.</translation>
    </message>
    <message>
        <source>Let a service in the middle keep what it needs from events, or do the late steps after the answer, by an event.</source>
        <translation>Deixar um serviço do meio guardar o que precisa a partir de eventos, ou fazer os últimos passos depois da resposta, por um evento.</translation>
    </message>
    <message>
        <source>{0} waits for {1} others.</source>
        <translation>{0} espera por {1} outros.</translation>
    </message>
    <message>
        <source>The slowest of them decides how fast {0} is, and each of them can make it fail.</source>
        <translation>O mais lento deles decide quão rápido é {0}, e cada um deles pode fazê-lo falhar.</translation>
    </message>
    <message>
        <source>A service waits for at most seven others.</source>
        <translation>Um serviço espera por no máximo sete outros.</translation>
    </message>
    <message>
        <source>The rare slow answer becomes the normal one: where each of eight services is slow once in a hundred requests, every thirteenth request of their caller is slow. A service that knows so many others is also often the place where everything is put.</source>
        <translation>A rara resposta lenta vira a normal: onde cada um de oito serviços é lento uma vez em cem requisições, uma em cada treze requisições de quem os chama é lenta. Um serviço que conhece tantos outros também costuma ser o lugar onde tudo é posto.</translation>
    </message>
    <message>
        <source>Keep copies of what rarely changes from events, put a service before those that are always asked together, or accept it where this is the page&apos;s own backend.</source>
        <translation>Guardar cópias do que raramente muda a partir de eventos, pôr um serviço na frente dos que são sempre perguntados juntos, ou aceitar onde este é o backend da própria página.</translation>
    </message>
    <message>
        <source>Let {0} subscribe to {1} and keep a copy</source>
        <translation>Fazer {0} assinar {1} e guardar uma cópia</translation>
    </message>
    <message>
        <source>{0} asks {1} for its data on every request, and {1} publishes {2}.</source>
        <translation>{0} pede os dados de {1} a cada requisição, e {1} publica {2}.</translation>
    </message>
    <message>
        <source>{0} cannot answer while {1} is down. With a copy of what it needs, kept from the events, it can.</source>
        <translation>{0} não pode responder enquanto {1} está fora. Com uma cópia do que precisa, mantida pelos eventos, pode.</translation>
    </message>
    <message>
        <source>Data that is published is not asked for on every request.</source>
        <translation>Dados que são publicados não são pedidos a cada requisição.</translation>
    </message>
    <message>
        <source>A call that only reads makes the caller as slow and as available as the service that has the data. Where that one already publishes its changes and the caller has a database, a local copy answers at once and stays there when the other is down; it is a moment old.</source>
        <translation>Uma chamada que só lê torna quem chama tão lento e tão disponível quanto o serviço que tem os dados. Onde este já publica suas mudanças e quem chama tem um banco de dados, uma cópia local responde na hora e continua lá quando o outro está fora; ela está um instante atrasada.</translation>
    </message>
    <message>
        <source>Subscribe to the channel and keep a copy of the fields that are needed. Keep the call where the answer must be the newest.</source>
        <translation>Assinar o canal e guardar uma cópia dos campos necessários. Manter a chamada onde a resposta tem de ser a mais nova.</translation>
    </message>
    <message>
        <source>{0} does not say how long it waits for {1}.</source>
        <translation>{0} não diz quanto tempo espera por {1}.</translation>
    </message>
    <message>
        <source>If {0} hangs, {1} can hang with it, one request after the other.</source>
        <translation>Se {0} trava, {1} pode travar junto, uma requisição após a outra.</translation>
    </message>
    <message>
        <source>The generated service waits one second, whatever {0} needs.</source>
        <translation>O serviço gerado espera um segundo, seja o que for que {0} precise.</translation>
    </message>
    <message>
        <source>Wait at most {0}</source>
        <translation>Esperar no máximo {0}</translation>
    </message>
    <message>
        <source>Wait at most {0}, and try once more</source>
        <translation>Esperar no máximo {0}, e tentar mais uma vez</translation>
    </message>
    <message>
        <source>A call says how long it waits.</source>
        <translation>Uma chamada diz quanto tempo espera.</translation>
    </message>
    <message>
        <source>A service that waits without end hands its threads and connections to the slowest service it calls: one that hangs makes all of its callers hang. Many HTTP clients wait for ever unless they are told not to.</source>
        <translation>Um serviço que espera sem fim entrega suas threads e conexões ao serviço mais lento que chama: um que trava faz travar todos que o chamam. Muitos clientes HTTP esperam para sempre se ninguém lhes diz o contrário.</translation>
    </message>
    <message>
        <source>Write `timeout:`: more than what the called service needs and waits for itself, less than what your own caller waits.</source>
        <translation>Escrever `timeout:`: mais do que o serviço chamado precisa e espera ele mesmo, menos do que espera quem o chama.</translation>
    </message>
    <message>
        <source>{0} publish {1}.</source>
        <translation>{0} publicam {1}.</translation>
    </message>
    <message>
        <source>A subscriber cannot tell who says so, and the events of one service can overtake those of the other.</source>
        <translation>Um assinante não sabe quem o diz, e os eventos de um serviço podem ultrapassar os do outro.</translation>
    </message>
    <message>
        <source>An event has one publisher.</source>
        <translation>Um evento tem um publicador.</translation>
    </message>
    <message>
        <source>An event says what happened in one service: only that one knows. Where several publish the same event, its order means nothing, its fields are agreed among more people, and changing it needs all of them at once.</source>
        <translation>Um evento diz o que aconteceu em um serviço: só ele sabe. Onde vários publicam o mesmo evento, a ordem não significa nada, os campos são combinados entre mais pessoas, e mudá-lo exige todos de uma vez.</translation>
    </message>
    <message>
        <source>Give each service an event of its own, or move what publishes it into one service.</source>
        <translation>Dar a cada serviço um evento próprio, ou mover o que o publica para um só serviço.</translation>
    </message>
    <message>
        <source>{0} does not say what its events carry.</source>
        <translation>{0} não diz o que seus eventos levam.</translation>
    </message>
    <message>
        <source>Publisher and subscribers agree by word of mouth, and a change of the event is noticed when it fails.</source>
        <translation>Publicador e assinantes combinam de boca, e uma mudança do evento só é notada quando falha.</translation>
    </message>
    <message>
        <source>A channel says what its events carry.</source>
        <translation>Um canal diz o que seus eventos levam.</translation>
    </message>
    <message>
        <source>The fields of an event are the contract between services that know nothing else of each other. Written down, they are generated into both sides, and a change of one is seen by all who read it.</source>
        <translation>Os campos de um evento são o contrato entre serviços que não sabem mais nada um do outro. Escritos, são gerados nos dois lados, e uma mudança de um é vista por todos que o leem.</translation>
    </message>
    <message>
        <source>Write the fields and their types under `payload:`.</source>
        <translation>Escrever os campos e seus tipos em `payload:`.</translation>
    </message>
    <message>
        <source>Nobody can ask {0} for what is in {1}: it has no API, and publishes and calls nothing.</source>
        <translation>Ninguém pode pedir a {0} o que está em {1}: não tem API, não publica e não chama nada.</translation>
    </message>
    <message>
        <source>The data is written and never used, or somebody will open the database past its owner.</source>
        <translation>Os dados são escritos e nunca usados, ou alguém abrirá o banco de dados passando por cima do dono.</translation>
    </message>
    <message>
        <source>The data of a service can be asked for.</source>
        <translation>Os dados de um serviço podem ser pedidos.</translation>
    </message>
    <message>
        <source>A database belongs to one service so that everybody else asks that service. Where it answers no request, publishes no event and calls nobody, the only way to the data is past the owner, and that way is taken sooner or later.</source>
        <translation>Um banco de dados pertence a um serviço para que todos os outros perguntem a esse serviço. Onde ele não responde a requisições, não publica eventos e não chama ninguém, o único caminho até os dados passa por cima do dono, e cedo ou tarde alguém o toma.</translation>
    </message>
    <message>
        <source>Give the owner a route under `api:`, let it publish what changes, or remove the database.</source>
        <translation>Dar ao dono uma rota em `api:`, fazê-lo publicar o que muda, ou remover o banco de dados.</translation>
    </message>
    <message>
        <source>{0} stands in {1}, but belongs to {2} of {3}.</source>
        <translation>{0} está em {1}, mas pertence a {2} de {3}.</translation>
    </message>
    <message>
        <source>Whoever may change {0} can reach the data, and removing that namespace removes it, although {1} lives elsewhere.</source>
        <translation>Quem pode mudar {0} alcança os dados, e remover esse namespace os remove, embora {1} viva em outro lugar.</translation>
    </message>
    <message>
        <source>Move {0} to {1}</source>
        <translation>Mover {0} para {1}</translation>
    </message>
    <message>
        <source>A database stands in the namespace of its owner.</source>
        <translation>Um banco de dados está no namespace do seu dono.</translation>
    </message>
    <message>
        <source>A namespace is the border of rights, quotas and secrets. A database on the other side of it is administered by people who do not answer for it, its password exists in two namespaces, and it goes when a namespace goes that its owner is no part of.</source>
        <translation>Um namespace é a fronteira de direitos, cotas e secrets. Um banco de dados do outro lado é administrado por pessoas que não respondem por ele, sua senha existe em dois namespaces, e ele some quando some um namespace do qual o dono não faz parte.</translation>
    </message>
    <message>
        <source>Move the database to its owner&apos;s namespace.</source>
        <translation>Mover o banco de dados para o namespace do dono.</translation>
    </message>
    <message>
        <source>{0} open the same database: {1} on {2}.</source>
        <translation>{0} abrem o mesmo banco de dados: {1} em {2}.</translation>
    </message>
    <message>
        <source>A schema change made for one of them breaks the others, and nothing on the canvas shows it.</source>
        <translation>Uma mudança de esquema feita para um deles quebra os outros, e nada na tela o mostra.</translation>
    </message>
    <message>
        <source>No two services are configured with one database.</source>
        <translation>Dois serviços nunca são configurados com o mesmo banco de dados.</translation>
    </message>
    <message>
        <source>A database is shared as soon as two services get the same host and the same database name, whatever the drawing says. Two databases on one server are not sharing: the name of the database is part of what is compared.</source>
        <translation>Um banco de dados é compartilhado assim que dois serviços recebem o mesmo host e o mesmo nome de banco, diga o desenho o que disser. Dois bancos em um servidor não são compartilhamento: o nome do banco faz parte do que é comparado.</translation>
    </message>
    <message>
        <source>Draw the database with its one owner, and let the others call the owner or keep their own copy from its events.</source>
        <translation>Desenhar o banco de dados com seu único dono, e fazer os outros chamarem o dono ou guardarem uma cópia própria a partir dos eventos dele.</translation>
    </message>
    <message>
        <source>{0} and {1} both publish changes of {2}: {3} and {4}.</source>
        <translation>{0} e {1} publicam ambos mudanças de {2}: {3} e {4}.</translation>
    </message>
    <message>
        <source>Each of them thinks that its copy is the true one, and a subscriber cannot tell which change came last.</source>
        <translation>Cada um deles acha que a sua cópia é a verdadeira, e um assinante não sabe qual mudança veio por último.</translation>
    </message>
    <message>
        <source>The changes of an entity are published by one service.</source>
        <translation>As mudanças de uma entidade são publicadas por um serviço.</translation>
    </message>
    <message>
        <source>Who publishes that an order was created, updated or deleted is who decides what an order is. Where two services do, the data has two owners without a common database: their events can cross, and nobody can say which state is right.</source>
        <translation>Quem publica que um pedido foi criado, alterado ou apagado é quem decide o que é um pedido. Onde dois serviços o fazem, os dados têm dois donos sem um banco em comum: seus eventos podem se cruzar, e ninguém sabe dizer qual estado está certo.</translation>
    </message>
    <message>
        <source>Let one service own the entity; the other asks it to make the change, or publishes what happened on its own side under a name of its own.</source>
        <translation>Deixar um serviço ser dono da entidade; o outro lhe pede a mudança, ou publica o que aconteceu do seu lado com um nome próprio.</translation>
    </message>
    <message>
        <source>{0} reads {1} and publishes it again.</source>
        <translation>{0} lê {1} e o publica de novo.</translation>
    </message>
    <message>
        <source>Each {0} leads to the next one: through {1}.</source>
        <translation>Cada {0} leva ao próximo: por {1}.</translation>
    </message>
    <message>
        <source>Nothing but these events makes them act, so one event goes round for ever, as fast as they can.</source>
        <translation>Só esses eventos os fazem agir, então um evento circula para sempre, tão rápido quanto eles conseguem.</translation>
    </message>
    <message>
        <source>Events do not go round in a circle by themselves.</source>
        <translation>Eventos não andam em círculo por si mesmos.</translation>
    </message>
    <message>
        <source>Services that act on events alone and whose events lead back to the first one make each event the cause of the next. One message keeps all of them busy until somebody takes it out of the broker. A service with an API or a caller breaks the circle: its events may have other causes.</source>
        <translation>Serviços que agem só por eventos e cujos eventos levam de volta ao primeiro fazem de cada evento a causa do próximo. Uma mensagem mantém todos ocupados até que alguém a tire do broker. Um serviço com API ou com quem o chame quebra o círculo: seus eventos podem ter outras causas.</translation>
    </message>
    <message>
        <source>Remove one of the subscriptions, or split the channel: what asks for work and what reports it are two events.</source>
        <translation>Remover uma das assinaturas, ou dividir o canal: o que pede trabalho e o que o relata são dois eventos.</translation>
    </message>
    <message>
        <source>{0} answers HTTP on a LoadBalancer of its own.</source>
        <translation>{0} responde HTTP em um LoadBalancer próprio.</translation>
    </message>
    <message>
        <source>It costs an address of its own, and nothing before it ends TLS, limits requests or routes by path.</source>
        <translation>Custa um endereço próprio, e nada antes dele termina TLS, limita requisições ou roteia por caminho.</translation>
    </message>
    <message>
        <source>{0} answers HTTP on a port of every node.</source>
        <translation>{0} responde HTTP em uma porta de cada nó.</translation>
    </message>
    <message>
        <source>Everybody who reaches any node reaches it, without TLS, and clients have to know addresses of nodes.</source>
        <translation>Quem alcança qualquer nó o alcança, sem TLS, e os clientes precisam conhecer endereços de nós.</translation>
    </message>
    <message>
        <source>HTTP comes in through an ingress.</source>
        <translation>HTTP entra por um ingress.</translation>
    </message>
    <message>
        <source>An ingress is one address for many services, the place where TLS ends, and where paths are routed. A LoadBalancer for each service costs an address each; a NodePort opens a port on every node, above 30000 and past everything that protects the way in.</source>
        <translation>Um ingress é um endereço para muitos serviços, o lugar onde o TLS termina e onde os caminhos são roteados. Um LoadBalancer por serviço custa um endereço cada; um NodePort abre uma porta em cada nó, acima de 30000 e por fora de tudo que protege a entrada.</translation>
    </message>
    <message>
        <source>Route a path of an ingress to the service. Keep the LoadBalancer for what is not HTTP, the NodePort for trying things out.</source>
        <translation>Rotear um caminho de um ingress para o serviço. Deixar o LoadBalancer para o que não é HTTP, o NodePort para experimentar.</translation>
    </message>
    <message>
        <source>Make it an alias of {0}</source>
        <translation>Fazer dele um alias de {0}</translation>
    </message>
    <message>
        <source>{0} leads to {1}, and {2} has nothing of that name.</source>
        <translation>{0} leva a {1}, e {2} não tem nada com esse nome.</translation>
    </message>
    <message>
        <source>The name cannot be resolved, and every call through it fails.</source>
        <translation>O nome não pode ser resolvido, e toda chamada por ele falha.</translation>
    </message>
    <message>
        <source>{0} leads to {1}, which is only another name.</source>
        <translation>{0} leva a {1}, que é só outro nome.</translation>
    </message>
    <message>
        <source>{0} leads to {1} by its host name.</source>
        <translation>{0} leva a {1} pelo nome de host.</translation>
    </message>
    <message>
        <source>Each link of the chain can change on its own, and no NetworkPolicy follows it.</source>
        <translation>Cada elo da cadeia pode mudar por conta própria, e nenhuma NetworkPolicy a segue.</translation>
    </message>
    <message>
        <source>The design does not know of the connection: no NetworkPolicy lets it through, and renaming {0} breaks it.</source>
        <translation>O design não conhece a conexão: nenhuma NetworkPolicy a deixa passar, e renomear {0} a quebra.</translation>
    </message>
    <message>
        <source>A service of the design is reached by an alias, not by a host.</source>
        <translation>Um serviço do design é alcançado por um alias, não por um host.</translation>
    </message>
    <message>
        <source>`host:` is for what lies outside the cluster. A host such as charges.payments.svc.cluster.local is a service that the design knows: written as an alias it follows renames, is let through by the NetworkPolicies, and is checked. An ExternalName that leads to another one is a chain that resolvers follow only so far.</source>
        <translation>`host:` é para o que fica fora do cluster. Um host como charges.payments.svc.cluster.local é um serviço que o design conhece: escrito como alias, segue renomeações, passa pelas NetworkPolicies e é verificado. Um ExternalName que leva a outro é uma cadeia que os resolvedores só seguem até certo ponto.</translation>
    </message>
    <message>
        <source>Write `alias: NAMESPACE/NAME` in place of `host:`.</source>
        <translation>Escrever `alias: NAMESPACE/NOME` no lugar de `host:`.</translation>
    </message>
    <message>
        <source>{0} leads to itself.</source>
        <translation>{0} leva a si mesmo.</translation>
    </message>
    <message>
        <source>{0} leads back to itself, through {1}.</source>
        <translation>{0} leva de volta a si mesmo, por {1}.</translation>
    </message>
    <message>
        <source>The name can never be resolved to an address.</source>
        <translation>O nome nunca pode ser resolvido para um endereço.</translation>
    </message>
    <message>
        <source>An ExternalName does not lead back to itself.</source>
        <translation>Um ExternalName não leva de volta a si mesmo.</translation>
    </message>
    <message>
        <source>An ExternalName is a CNAME in the cluster&apos;s DNS: another name to ask for. Names that lead to each other in a circle give no address; Kubernetes takes them, and every lookup fails.</source>
        <translation>Um ExternalName é um CNAME no DNS do cluster: outro nome a perguntar. Nomes que levam uns aos outros em círculo não dão endereço; o Kubernetes os aceita, e toda consulta falha.</translation>
    </message>
    <message>
        <source>Write the host that lies outside, or the alias of the service that is meant.</source>
        <translation>Escrever o host que fica fora, ou o alias do serviço pretendido.</translation>
    </message>
    <message>
        <source>{0} names port {1}, and {2} answers on {3}.</source>
        <translation>{0} indica a porta {1}, e {2} responde em {3}.</translation>
    </message>
    <message>
        <source>An ExternalName translates a name, never a port: a call to port {0} finds nobody.</source>
        <translation>Um ExternalName traduz um nome, nunca uma porta: uma chamada à porta {0} não encontra ninguém.</translation>
    </message>
    <message>
        <source>Remove the port</source>
        <translation>Remover a porta</translation>
    </message>
    <message>
        <source>The port of an alias is that of its service.</source>
        <translation>A porta de um alias é a do seu serviço.</translation>
    </message>
    <message>
        <source>An ExternalName is a name in DNS and has no ports, whatever its manifest says: the caller connects to the port that it asked for, on the service that the name leads to.</source>
        <translation>Um ExternalName é um nome no DNS e não tem portas, diga o manifesto o que disser: quem chama se conecta à porta que pediu, no serviço a que o nome leva.</translation>
    </message>
    <message>
        <source>Remove `port:`, or write the port of the service.</source>
        <translation>Remover `port:`, ou escrever a porta do serviço.</translation>
    </message>
    <message>
        <source>{0} calls {1} by TLS, whose certificate is for {2}.</source>
        <translation>{0} chama {1} por TLS, cujo certificado é de {2}.</translation>
    </message>
    <message>
        <source>A client that connects to the name {0} refuses that certificate, or is told not to check it.</source>
        <translation>Um cliente que se conecta ao nome {0} recusa esse certificado, ou é instruído a não verificá-lo.</translation>
    </message>
    <message>
        <source>A foreign image calls TLS hosts by their own name.</source>
        <translation>Uma imagem alheia chama hosts TLS pelo nome deles.</translation>
    </message>
    <message>
        <source>An ExternalName changes where a name leads, not what the other side is called: its certificate is for the outside name, and so is the virtual host that the request must ask for. Generated services send the outside name; of an image nothing is known.</source>
        <translation>Um ExternalName muda aonde um nome leva, não como o outro lado se chama: o certificado é do nome externo, e também o host virtual que a requisição tem de pedir. Serviços gerados enviam o nome externo; de uma imagem nada se sabe.</translation>
    </message>
    <message>
        <source>Configure the image with the host itself, and ignore the rule where that is done.</source>
        <translation>Configurar a imagem com o próprio host, e ignorar a regra onde isso já foi feito.</translation>
    </message>
    <message>
        <source>Nothing tells whether {0} is ready or alive.</source>
        <translation>Nada diz se {0} está pronto ou vivo.</translation>
    </message>
    <message>
        <source>It gets requests before it can answer them, and one that hangs is never restarted.</source>
        <translation>Recebe requisições antes de poder responder, e um que trava nunca é reiniciado.</translation>
    </message>
    <message>
        <source>Ask whether port {0} accepts connections</source>
        <translation>Perguntar se a porta {0} aceita conexões</translation>
    </message>
    <message>
        <source>A foreign image tells how it is.</source>
        <translation>Uma imagem alheia diz como está.</translation>
    </message>
    <message>
        <source>Kubernetes sends requests to a pod as soon as its process runs, unless a probe says when it is ready, and restarts it only when the process ends, unless a probe says that it hangs. Rolling updates then lose requests. The scanners ask for probes (kube-linter no-readiness-probe, Checkov CKV_K8S_8 and CKV_K8S_9).</source>
        <translation>O Kubernetes envia requisições a um pod assim que o processo executa, a não ser que uma sonda diga quando está pronto, e só o reinicia quando o processo termina, a não ser que uma sonda diga que travou. Atualizações graduais então perdem requisições. Os verificadores pedem sondas (kube-linter no-readiness-probe, Checkov CKV_K8S_8 e CKV_K8S_9).</translation>
    </message>
    <message>
        <source>Write `health: {http: PATH}` where the image has such a path, else `health: {tcp: PORT}`.</source>
        <translation>Escrever `health: {http: CAMINHO}` onde a imagem tem esse caminho, senão `health: {tcp: PORTA}`.</translation>
    </message>
    <message>
        <source>The entry</source>
        <translation>A entrada</translation>
    </message>
    <message>
        <source>Remove the entry for {0}</source>
        <translation>Remover a entrada de {0}</translation>
    </message>
    <message>
        <source>`{0}` is no rule.</source>
        <translation>`{0}` não é uma regra.</translation>
    </message>
    <message>
        <source>The entry waives nothing; `moldloft rules` lists the ids.</source>
        <translation>A entrada não dispensa nada; `moldloft rules` lista os ids.</translation>
    </message>
    <message>
        <source>The entry for {0} does not say why.</source>
        <translation>A entrada de {0} não diz por quê.</translation>
    </message>
    <message>
        <source>It does not count: whoever reads the design later could not tell an accepted risk from a forgotten one.</source>
        <translation>Ela não vale: quem ler o design depois não saberia distinguir um risco aceito de um esquecido.</translation>
    </message>
    <message>
        <source>{0} ignores {1}, which finds nothing there.</source>
        <translation>{0} ignora {1}, que não acha nada ali.</translation>
    </message>
    <message>
        <source>The design ignores {0}, which finds nothing in its settings.</source>
        <translation>O design ignora {0}, que não acha nada nas configurações.</translation>
    </message>
    <message>
        <source>The reason is out of date, and would hide the next finding of that rule.</source>
        <translation>O motivo está desatualizado, e esconderia o próximo achado dessa regra.</translation>
    </message>
    <message>
        <source>The entry changes nothing; `moldloft rules` lists the ids.</source>
        <translation>A entrada não muda nada; `moldloft rules` lista os ids.</translation>
    </message>
    <message>
        <source>{0} is set to {1}, and the design does not say why.</source>
        <translation>{0} está em {1}, e o design não diz por quê.</translation>
    </message>
    <message>
        <source>The rule keeps its severity, {0}, until `because:` gives the reason.</source>
        <translation>A regra mantém a gravidade, {0}, até que `because:` dê o motivo.</translation>
    </message>
    <message>
        <source>What is ignored is found, and there is a reason.</source>
        <translation>O que é ignorado existe, e há um motivo.</translation>
    </message>
    <message>
        <source>A risk that is accepted on purpose is worth writing down: with the reason, the next reader can judge whether it still holds. An entry without a reason, or for something that is no longer so, only hides what comes next.</source>
        <translation>Um risco aceito de propósito merece ser escrito: com o motivo, o próximo leitor pode julgar se ainda vale. Uma entrada sem motivo, ou para algo que já não é assim, só esconde o que vem depois.</translation>
    </message>
    <message>
        <source>Name the rule and the reason: `ignore: [{rule: …, because: …}]`. Remove the entry when the finding is gone.</source>
        <translation>Indicar a regra e o motivo: `ignore: [{rule: …, because: …}]`. Remover a entrada quando o achado sumir.</translation>
    </message>
    <message>
        <source>{0} sends {1} to {2}, although {3} serves {4}.</source>
        <translation>{0} envia {1} para {2}, embora {3} sirva {4}.</translation>
    </message>
    <message>
        <source>The longest path wins, so {0} never gets these requests.</source>
        <translation>O caminho mais longo vence, então {0} nunca recebe essas requisições.</translation>
    </message>
    <message>
        <source>A longer path takes no route away from another service.</source>
        <translation>Um caminho mais longo não tira uma rota de outro serviço.</translation>
    </message>
    <message>
        <source>Of all paths that fit a request the longest wins, also across ingresses of one host. Where a service serves a route below its own path and a longer path leads elsewhere, that route can no longer be reached from outside, and nothing reports it.</source>
        <translation>De todos os caminhos que servem a uma requisição vence o mais longo, também entre ingresses de um mesmo host. Onde um serviço serve uma rota abaixo do próprio caminho e um caminho mais longo leva a outro lugar, essa rota já não pode ser alcançada de fora, e nada o relata.</translation>
    </message>
    <message>
        <source>Remove the route from the `api:` of the service that no longer gets it, or route the longer path to it.</source>
        <translation>Remover a rota do `api:` do serviço que já não a recebe, ou rotear o caminho mais longo para ele.</translation>
    </message>
    <message>
        <source>{0} serves {1} without TLS.</source>
        <translation>{0} serve {1} sem TLS.</translation>
    </message>
    <message>
        <source>Passwords and cookies cross the network in plain text, and anybody on the way can change what is sent.</source>
        <translation>Senhas e cookies cruzam a rede em texto puro, e qualquer um no caminho pode mudar o que é enviado.</translation>
    </message>
    <message>
        <source>Serve {0} with TLS</source>
        <translation>Servir {0} com TLS</translation>
    </message>
    <message>
        <source>A host is served with TLS.</source>
        <translation>Um host é servido com TLS.</translation>
    </message>
    <message>
        <source>What people send to a host that the world can reach crosses networks of others. Browsers call a page without TLS not secure, and pages served with TLS may not call it at all.</source>
        <translation>O que as pessoas enviam a um host que o mundo alcança cruza redes de outros. Navegadores chamam uma página sem TLS de não segura, e páginas servidas com TLS nem podem chamá-la.</translation>
    </message>
    <message>
        <source>Write `tls: true`, or `tls: {issuer: …}` where cert-manager makes the certificate.</source>
        <translation>Escrever `tls: true`, ou `tls: {issuer: …}` onde o cert-manager faz o certificado.</translation>
    </message>
    <message>
        <source>Remove {0} from the patch</source>
        <translation>Remover {0} do patch</translation>
    </message>
    <message>
        <source>The patch of {0} {1} sets {2}.</source>
        <translation>O patch de {0} {1} define {2}.</translation>
    </message>
    <message>
        <source>The namespaces of the export refuse such pods (Pod Security restricted): applying says so only as a warning, and then no pod comes up.</source>
        <translation>Os namespaces da exportação recusam esses pods (Pod Security restricted): ao aplicar isso aparece só como aviso, e depois nenhum pod sobe.</translation>
    </message>
    <message>
        <source>A patch asks for nothing that its namespace refuses.</source>
        <translation>Um patch não pede nada que o namespace recusa.</translation>
    </message>
    <message>
        <source>Exported namespaces enforce the Pod Security level `restricted`: no root, no privileges, nothing of the node. A patch can ask for it all the same. The Deployment is then accepted, with a warning that is easily missed, and its pods are not.</source>
        <translation>Os namespaces exportados impõem o nível `restricted` do Pod Security: sem root, sem privilégios, nada do nó. Mesmo assim um patch pode pedi-lo. O Deployment é então aceito, com um aviso fácil de não ver, e seus pods não.</translation>
    </message>
    <message>
        <source>Remove the field. A program that really needs it belongs in a namespace of its own, outside this design.</source>
        <translation>Remover o campo. Um programa que realmente precisa dele pertence a um namespace próprio, fora deste design.</translation>
    </message>
    <message>
        <source>{0} is {1} in {2} and {3} in {4}, and {5} works with both.</source>
        <translation>{0} é {1} em {2} e {3} em {4}, e {5} trabalha com ambos.</translation>
    </message>
    <message>
        <source>What is written on one side cannot be found by what arrives on the other.</source>
        <translation>O que é escrito de um lado não é encontrado pelo que chega do outro.</translation>
    </message>
    <message>
        <source>An identifier has one type in all events of a service.</source>
        <translation>Um identificador tem um só tipo em todos os eventos de um serviço.</translation>
    </message>
    <message>
        <source>A field such as orderId is how a subscriber connects one event with another. Where it is a UUID in one event and a number or a free text in the other, the two do not meet, or only after a conversion that everybody has to know of.</source>
        <translation>Um campo como orderId é como um assinante liga um evento a outro. Onde ele é um UUID em um evento e um número ou texto livre no outro, os dois não se encontram, ou só depois de uma conversão que todos precisam conhecer.</translation>
    </message>
    <message>
        <source>Give the field the same type in both payloads.</source>
        <translation>Dar ao campo o mesmo tipo nos dois payloads.</translation>
    </message>
    <message>
        <source>{0} runs no pod, and {1} calls it.</source>
        <translation>{0} não executa nenhum pod, e {1} o chama.</translation>
    </message>
    <message>
        <source>{0} runs no pod, and {1} routes to it.</source>
        <translation>{0} não executa nenhum pod, e {1} roteia para ele.</translation>
    </message>
    <message>
        <source>Every request to it fails.</source>
        <translation>Toda requisição a ele falha.</translation>
    </message>
    <message>
        <source>Run one pod of {0}</source>
        <translation>Executar um pod de {0}</translation>
    </message>
    <message>
        <source>What is called runs at least one pod.</source>
        <translation>O que é chamado executa pelo menos um pod.</translation>
    </message>
    <message>
        <source>`replicas: 0` switches a service off and keeps it in the design. Whoever still calls it gets no answer, and waits for it until the timeout.</source>
        <translation>`replicas: 0` desliga um serviço e o mantém no design. Quem ainda o chama não recebe resposta, e espera por ele até o tempo limite.</translation>
    </message>
    <message>
        <source>Run a pod, or remove the calls and routes that lead to it.</source>
        <translation>Executar um pod, ou remover as chamadas e rotas que levam a ele.</translation>
    </message>
    <message>
        <source>{0} listens on port {1}.</source>
        <translation>{0} escuta na porta {1}.</translation>
    </message>
    <message>
        <source>Its container runs as an ordinary user without capabilities, who may not listen there on many nodes: it would not start.</source>
        <translation>O contêiner executa como usuário comum sem capacidades, que em muitos nós não pode escutar ali: não iniciaria.</translation>
    </message>
    <message>
        <source>A container listens on a port from 1024 on.</source>
        <translation>Um contêiner escuta em uma porta a partir de 1024.</translation>
    </message>
    <message>
        <source>Ports below 1024 belong to root on Linux. Exported pods run as an ordinary user with all capabilities dropped (Pod Security restricted); whether such a port may be used then depends on a setting of the node. The Service can still answer on port 80.</source>
        <translation>Portas abaixo de 1024 pertencem ao root no Linux. Pods exportados executam como usuário comum sem nenhuma capacidade (Pod Security restricted); se uma porta dessas pode ser usada depende então de uma configuração do nó. O Service ainda pode responder na porta 80.</translation>
    </message>
    <message>
        <source>Let the image listen on 8080 or the like; `expose:` gives the port that others see.</source>
        <translation>Fazer a imagem escutar em 8080 ou parecida; `expose:` dá a porta que os outros veem.</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>O serviço</translation>
    </message>
    <message>
        <source>{0} publishes {1} and has no database.</source>
        <translation>{0} publica {1} e não tem banco de dados.</translation>
    </message>
    <message>
        <source>An event that the broker does not take at that moment is lost: there is no outbox to keep it.</source>
        <translation>Um evento que o broker não aceita naquele momento se perde: não há outbox para guardá-lo.</translation>
    </message>
    <message>
        <source>Who publishes has a database for the outbox.</source>
        <translation>Quem publica tem um banco de dados para o outbox.</translation>
    </message>
    <message>
        <source>A change and its event must both happen, or neither. The outbox writes the event into the same database transaction as the change and sends it from there until the broker has it. Without a database, a restart between the two loses the event, or sends one for what never happened.</source>
        <translation>Uma mudança e seu evento têm de acontecer ambos, ou nenhum. O outbox escreve o evento na mesma transação do banco de dados que a mudança e o envia de lá até que o broker o tenha. Sem banco de dados, um reinício entre os dois perde o evento, ou envia um do que nunca aconteceu.</translation>
    </message>
    <message>
        <source>Give the service a database, or let the service that has the data publish the event. Where losing one is harmless, ignore the rule and say why.</source>
        <translation>Dar ao serviço um banco de dados, ou deixar o serviço que tem os dados publicar o evento. Onde perder um é inofensivo, ignorar a regra e dizer por quê.</translation>
    </message>
    <message>
        <source>{0} asks for {1} of CPU and {2} of memory, and no node has both.</source>
        <translation>{0} pede {1} de CPU e {2} de memória, e nenhum nó tem ambos.</translation>
    </message>
    <message>
        <source>Its pods stay pending: the scheduler finds no place for them.</source>
        <translation>Seus pods ficam pendentes: o escalonador não acha lugar para eles.</translation>
    </message>
    <message>
        <source>What a pod asks for fits on a node.</source>
        <translation>O que um pod pede cabe em um nó.</translation>
    </message>
    <message>
        <source>A pod runs on one node. Where it asks for more CPU or memory than the largest node has, the scheduler leaves it pending for ever; a part of each node also belongs to the system.</source>
        <translation>Um pod executa em um nó. Onde pede mais CPU ou memória do que tem o maior nó, o escalonador o deixa pendente para sempre; uma parte de cada nó também pertence ao sistema.</translation>
    </message>
    <message>
        <source>Ask for less, run more and smaller pods, or give the cluster a pool of larger nodes.</source>
        <translation>Pedir menos, executar mais pods e menores, ou dar ao cluster um grupo de nós maiores.</translation>
    </message>
    <message>
        <source>{0} does not say what its image needs; it gets {1} of CPU and {2} of memory.</source>
        <translation>{0} não diz o que sua imagem precisa; recebe {1} de CPU e {2} de memória.</translation>
    </message>
    <message>
        <source>A program that takes more memory than that is killed, and started again.</source>
        <translation>Um programa que toma mais memória que isso é morto, e iniciado de novo.</translation>
    </message>
    <message>
        <source>Write down {0} and {1}</source>
        <translation>Escrever {0} e {1}</translation>
    </message>
    <message>
        <source>A foreign image says what it needs.</source>
        <translation>Uma imagem alheia diz o que precisa.</translation>
    </message>
    <message>
        <source>The scheduler places pods by what they ask for, and the memory limit is where the kernel kills them. The defaults fit the small services that Moldloft generates; nothing is known of an image that somebody else built.</source>
        <translation>O escalonador coloca os pods pelo que pedem, e o limite de memória é onde o kernel os mata. Os padrões servem aos pequenos serviços que o Moldloft gera; de uma imagem feita por outros nada se sabe.</translation>
    </message>
    <message>
        <source>Measure the program under load, and write `resources:` with `cpu` and `memory`.</source>
        <translation>Medir o programa sob carga, e escrever `resources:` com `cpu` e `memory`.</translation>
    </message>
    <message>
        <source>One request can reach {0} {1} times: {2} try again.</source>
        <translation>Uma requisição pode chegar a {0} {1} vezes: {2} tentam de novo.</translation>
    </message>
    <message>
        <source>When {0} is slow from too much work, it gets that much more, and cannot recover.</source>
        <translation>Quando {0} está lento por excesso de trabalho, recebe outro tanto, e não consegue se recuperar.</translation>
    </message>
    <message>
        <source>Let {0} not try again</source>
        <translation>Fazer {0} não tentar de novo</translation>
    </message>
    <message>
        <source>Retries do not multiply along a chain of calls.</source>
        <translation>Novas tentativas não se multiplicam ao longo de uma cadeia de chamadas.</translation>
    </message>
    <message>
        <source>Each layer that tries again multiplies what the layers above it already multiplied: three layers that try four times each make 64 requests of one. That happens exactly when the last service has too much to do, and it is what keeps it down.</source>
        <translation>Cada camada que tenta de novo multiplica o que as camadas acima já multiplicaram: três camadas que tentam quatro vezes cada fazem 64 requisições de uma. Isso acontece justamente quando o último serviço tem trabalho demais, e é o que o mantém fora.</translation>
    </message>
    <message>
        <source>Let one layer try again, the one next to what fails, and let the layers above pass the error on.</source>
        <translation>Deixar uma só camada tentar de novo, a que está junto do que falha, e as de cima passarem o erro adiante.</translation>
    </message>
    <message>
        <source>{0} has a secret in the variable {1}.</source>
        <translation>{0} tem um segredo na variável {1}.</translation>
    </message>
    <message>
        <source>It stands in the design, in git and in every manifest, and everybody who may look at the pod can read it.</source>
        <translation>Ele está no design, no git e em cada manifesto, e quem pode olhar o pod pode lê-lo.</translation>
    </message>
    <message>
        <source>No secret stands in an environment variable.</source>
        <translation>Nenhum segredo está em uma variável de ambiente.</translation>
    </message>
    <message>
        <source>Variables are written to manifests and to git, shown by `kubectl describe`, inherited by every child process and printed in crash reports. The scanners (kube-linter env-var-secret, Checkov CKV_K8S_35) refuse them.</source>
        <translation>Variáveis são escritas em manifestos e no git, mostradas por `kubectl describe`, herdadas por todo processo filho e impressas em relatórios de falha. Os verificadores (kube-linter env-var-secret, Checkov CKV_K8S_35) as recusam.</translation>
    </message>
    <message>
        <source>Name the secret under `secrets:`; it is then a file in the pod, and its value never stands in the design.</source>
        <translation>Indicar o secret em `secrets:`; ele é então um arquivo no pod, e seu valor nunca está no design.</translation>
    </message>
    <message>
        <source>{0} share the secret {1}.</source>
        <translation>{0} compartilham o secret {1}.</translation>
    </message>
    <message>
        <source>What is done with it cannot be traced to one of them, and it can only be changed for all at once.</source>
        <translation>O que se faz com ele não pode ser atribuído a um deles, e ele só pode ser trocado para todos de uma vez.</translation>
    </message>
    <message>
        <source>A secret belongs to one service.</source>
        <translation>Um secret pertence a um serviço.</translation>
    </message>
    <message>
        <source>Credentials say who acts. With one password for two services the other side cannot tell them apart or give them different rights, a leak in one is a leak in both, and rotating it needs both to restart together.</source>
        <translation>Credenciais dizem quem age. Com uma senha para dois serviços o outro lado não os distingue nem lhes dá direitos diferentes, um vazamento em um é um vazamento nos dois, e trocá-la exige que ambos reiniciem juntos.</translation>
    </message>
    <message>
        <source>Give each service credentials of its own. Where several only verify what one signs, let them read its public key.</source>
        <translation>Dar a cada serviço credenciais próprias. Onde vários só verificam o que um assina, deixá-los ler a chave pública dele.</translation>
    </message>
    <message>
        <source>{0} runs one pod, and {1} call it.</source>
        <translation>{0} executa um pod, e {1} o chamam.</translation>
    </message>
    <message>
        <source>While that pod restarts or its node is drained, none of them can answer. Of the overlays only prod adds pods.</source>
        <translation>Enquanto esse pod reinicia ou seu nó é esvaziado, nenhum deles pode responder. Dos overlays só prod acrescenta pods.</translation>
    </message>
    <message>
        <source>What many services call runs more than one pod.</source>
        <translation>O que muitos serviços chamam executa mais de um pod.</translation>
    </message>
    <message>
        <source>Write `replicas: 2` or more, or `autoscale:` with `min: 2`.</source>
        <translation>Escrever `replicas: 2` ou mais, ou `autoscale:` com `min: 2`.</translation>
    </message>
    <message>
        <source>{0} waits {1} for {2}, which itself waits up to {3} for {4}.</source>
        <translation>{0} espera {1} por {2}, que por sua vez espera até {3} por {4}.</translation>
    </message>
    <message>
        <source>{0} waits {1} for {2}, which needs {3} for its own work.</source>
        <translation>{0} espera {1} por {2}, que precisa de {3} para o próprio trabalho.</translation>
    </message>
    <message>
        <source>{0} gives up while {1} still works: the work is done for nobody, and the error of the one that was slow never arrives.</source>
        <translation>{0} desiste enquanto {1} ainda trabalha: o trabalho é feito para ninguém, e o erro de quem foi lento nunca chega.</translation>
    </message>
    <message>
        <source>Every such call ends in a timeout.</source>
        <translation>Toda chamada dessas acaba em tempo esgotado.</translation>
    </message>
    <message>
        <source>Timeouts shrink along a chain of calls.</source>
        <translation>Tempos limite encolhem ao longo de uma cadeia de chamadas.</translation>
    </message>
    <message>
        <source>Whoever waits outside must wait longer than what happens inside. Where a caller gives up first, the called service goes on working for nobody, retries come on top of work that still runs, and the caller learns only that something took too long.</source>
        <translation>Quem espera fora tem de esperar mais do que o que acontece dentro. Onde quem chama desiste primeiro, o serviço chamado continua trabalhando para ninguém, novas tentativas se somam a trabalho que ainda corre, e quem chama só fica sabendo que algo demorou demais.</translation>
    </message>
    <message>
        <source>{0} runs as user {1}.</source>
        <translation>{0} executa como usuário {1}.</translation>
    </message>
    <message>
        <source>That may be a user of the node, too: what leaves the container has that user&apos;s rights.</source>
        <translation>Esse pode ser também um usuário do nó: o que sai do contêiner tem os direitos desse usuário.</translation>
    </message>
    <message>
        <source>Run as user {0}</source>
        <translation>Executar como usuário {0}</translation>
    </message>
    <message>
        <source>A container runs as a user that no node has.</source>
        <translation>Um contêiner executa como um usuário que nenhum nó tem.</translation>
    </message>
    <message>
        <source>User ids are the same numbers inside and outside of a container. Low ones belong to programs and people of the node; from 10000 on there is usually nobody (Checkov CKV_K8S_40).</source>
        <translation>Ids de usuário são os mesmos números dentro e fora de um contêiner. Os baixos pertencem a programas e pessoas do nó; a partir de 10000 geralmente não há ninguém (Checkov CKV_K8S_40).</translation>
    </message>
    <message>
        <source>Write a `uid` of 10000 or more, if the image can run as any user.</source>
        <translation>Escrever um `uid` de 10000 ou mais, se a imagem puder executar como qualquer usuário.</translation>
    </message>
    <message>
        <source>Give {0} a database for its outbox</source>
        <translation>Dar a {0} um banco de dados para o outbox</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>Executar {0}</translation>
    </message>
    <message>
        <source>Run version {0}</source>
        <translation>Executar a versão {0}</translation>
    </message>
    <message>
        <source>{0} makes {1} the default backend of every host.</source>
        <translation>{0} faz de {1} o backend padrão de todos os hosts.</translation>
    </message>
    <message>
        <source>Whatever reaches the controller under a name that nobody else has, or under its bare address, is answered by {0}.</source>
        <translation>O que chega ao controlador por um nome que ninguém mais tem, ou pelo endereço sem nome, é respondido por {0}.</translation>
    </message>
    <message>
        <source>A default backend belongs to a host.</source>
        <translation>Um backend padrão pertence a um host.</translation>
    </message>
    <message>
        <source>A rule for `/` without a host takes all requests that fit no other rule of the whole cluster: of scanners, of mistyped names, of designs whose own ingress is missing at the moment. Cookies and links are then made for hosts that nobody owns, and another design that does the same clashes with it.</source>
        <translation>Uma regra para `/` sem host recebe todas as requisições que não cabem em nenhuma outra regra do cluster inteiro: de varreduras, de nomes mal digitados, de desenhos cujo ingress está em falta no momento. Cookies e links são então feitos para hosts que não são de ninguém, e outro desenho que faça o mesmo entra em conflito com ela.</translation>
    </message>
    <message>
        <source>Write the `host:` that people use. Where the service is meant to answer everything, ignore the rule and say so.</source>
        <translation>Escrever o `host:` que as pessoas usam. Onde o serviço deve mesmo responder a tudo, ignorar a regra e dizer por quê.</translation>
    </message>
    <message>
        <source>Route {0} to {1}</source>
        <translation>Rotear {0} para {1}</translation>
    </message>
    <message>
        <source>Route all of {0} to {1}</source>
        <translation>Rotear tudo de {0} para {1}</translation>
    </message>
    <message>
        <source>{0} has no rules.</source>
        <translation>{0} não tem regras.</translation>
    </message>
    <message>
        <source>Nobody outside reaches anything through it: no Ingress is exported for it, and a Gateway without routes answers 404.</source>
        <translation>Ninguém de fora alcança nada por ele: nenhum Ingress é exportado para ele, e um Gateway sem rotas responde 404.</translation>
    </message>
    <message>
        <source>An ingress routes something.</source>
        <translation>Um ingress roteia alguma coisa.</translation>
    </message>
    <message>
        <source>An ingress is a list of paths and of the services that answer them. The API server refuses one that has neither rules nor a default backend, so none is exported; what is drawn as an entrance is then none.</source>
        <translation>Um ingress é uma lista de caminhos e dos serviços que respondem a eles. O servidor da API recusa um que não tem regras nem backend padrão, e por isso nenhum é exportado; o que está desenhado como entrada não é então entrada nenhuma.</translation>
    </message>
    <message>
        <source>Write a rule for each path that is to be reached from outside, or remove the ingress.</source>
        <translation>Escrever uma regra para cada caminho que deve ser alcançado de fora, ou remover o ingress.</translation>
    </message>
    <message>
        <source>Whoever gets into the pod can speak to the API server in its name (CIS 5.1.6, Kubescape C-0034).</source>
        <translation>Quem entra no pod pode falar com o servidor da API em nome dele (CIS 5.1.6, Kubescape C-0034).</translation>
    </message>
    <message>
        <source>Whoever gets into the pod can change its programs (Kubescape C-0017, kube-linter no-read-only-root-fs). Name what is written under `security: {writable: …}`.</source>
        <translation>Quem entra no pod pode mudar os programas dele (Kubescape C-0017, kube-linter no-read-only-root-fs). Nomear o que é escrito em `security: {writable: …}`.</translation>
    </message>
    <message>
        <source>Each node runs what was newest when it pulled (kube-linter latest-tag, Checkov CKV_K8S_14).</source>
        <translation>Cada nó executa o que era mais novo quando baixou (kube-linter latest-tag, Checkov CKV_K8S_14).</translation>
    </message>
    <message>
        <source>A patch takes back nothing that makes a pod safe.</source>
        <translation>Um patch não desfaz nada do que torna um pod seguro.</translation>
    </message>
    <message>
        <source>Remove the field, or say with `ignore` why this one pod needs it.</source>
        <translation>Remover o campo, ou dizer com `ignore` por que este pod precisa dele.</translation>
    </message>
    <message>
        <source>A service that four or more others call is needed for most of what the system does. With one pod, every restart, node upgrade and crash is an outage of all of them; with two, the other one answers: the PodDisruptionBudget that is exported for staging and prod lets only one of them go while a node is emptied.</source>
        <translation>Um serviço que quatro ou mais outros chamam é necessário para a maior parte do que o sistema faz. Com um pod, cada reinício, atualização de nó e queda é uma interrupção de todos eles; com dois, o outro responde: o PodDisruptionBudget exportado para staging e prod deixa sair apenas um deles enquanto um nó é esvaziado.</translation>
    </message>
    <message>
        <source>Write the class of the cluster&apos;s controller under `cluster: {ingress: {class: …}}`, or of its gateways under `cluster: {gateway: {class: …}}`, or make it an Ingress.</source>
        <translation>Escrever a classe do controlador do cluster em `cluster: {ingress: {class: …}}`, ou a dos seus gateways em `cluster: {gateway: {class: …}}`, ou torná-lo um Ingress.</translation>
    </message>
    <message>
        <source>{0} is a job with a sidecar.</source>
        <translation>{0} é um job com um sidecar.</translation>
    </message>
    <message>
        <source>Before Kubernetes 1.29 a job waits for its sidecars to end as well.</source>
        <translation>Antes do Kubernetes 1.29 um job espera também que seus sidecars terminem.</translation>
    </message>
    <message>
        <source>A job ends by itself.</source>
        <translation>Um job termina por si mesmo.</translation>
    </message>
    <message>
        <source>A job is done when its containers have ended. One with a sidecar that serves for ever runs into its deadline and counts as failed.</source>
        <translation>Um job está pronto quando seus contêineres terminaram. Um com um sidecar que atende para sempre chega ao prazo e conta como falho.</translation>
    </message>
    <message>
        <source>Draw sidecars of jobs from Kubernetes 1.29 on.</source>
        <translation>Desenhar sidecars de jobs a partir do Kubernetes 1.29.</translation>
    </message>
    <message>
        <source>Let {0} run for ever</source>
        <translation>Deixar {0} executar para sempre</translation>
    </message>
    <message>
        <source>{0} is a job, and {1} calls it.</source>
        <translation>{0} é um job, e {1} o chama.</translation>
    </message>
    <message>
        <source>{0} is a job, and {1} leads to it.</source>
        <translation>{0} é um job, e {1} leva a ele.</translation>
    </message>
    <message>
        <source>A job is there only while it works: requests fail at any other time.</source>
        <translation>Um job só existe enquanto trabalha: em qualquer outro momento as requisições falham.</translation>
    </message>
    <message>
        <source>No call and no route leads to a job.</source>
        <translation>Nenhuma chamada e nenhuma rota leva a um job.</translation>
    </message>
    <message>
        <source>A job or a scheduled job starts, works and ends. Between its runs there is no pod that could answer.</source>
        <translation>Um job, agendado ou não, começa, trabalha e termina. Entre as execuções não há pod que possa responder.</translation>
    </message>
    <message>
        <source>Let the job call or subscribe, or make it a service that runs for ever.</source>
        <translation>Deixar o job chamar ou assinar, ou torná-lo um serviço que executa para sempre.</translation>
    </message>
    <message>
        <source>Run {0} as a StatefulSet</source>
        <translation>Executar {0} como StatefulSet</translation>
    </message>
    <message>
        <source>{0} is left to an operator, and there is none for its engine.</source>
        <translation>{0} é deixado a um operador, e não há nenhum para o seu motor.</translation>
    </message>
    <message>
        <source>The export knows operators of PostgreSQL, Kafka and RabbitMQ.</source>
        <translation>A exportação conhece operadores de PostgreSQL, Kafka e RabbitMQ.</translation>
    </message>
    <message>
        <source>{0} lies outside the cluster, and has no host.</source>
        <translation>{0} fica fora do cluster e não tem host.</translation>
    </message>
    <message>
        <source>Nobody can reach it.</source>
        <translation>Ninguém pode alcançá-lo.</translation>
    </message>
    <message>
        <source>{0} has a host, and does not lie outside the cluster.</source>
        <translation>{0} tem um host e não fica fora do cluster.</translation>
    </message>
    <message>
        <source>The host is not used; `managed: external` would use it.</source>
        <translation>O host não é usado; `managed: external` o usaria.</translation>
    </message>
    <message>
        <source>What others run can be reached.</source>
        <translation>O que outros mantêm pode ser alcançado.</translation>
    </message>
    <message>
        <source>A server outside the cluster is found by its host, and an operator has to be there for the engine: else the services that need it never become ready.</source>
        <translation>Um servidor fora do cluster é encontrado pelo seu host, e precisa haver um operador para o motor: senão os serviços que dependem dele nunca ficam prontos.</translation>
    </message>
    <message>
        <source>Write `managed: external` and `host:` together, and leave PostgreSQL, Kafka or RabbitMQ to operators.</source>
        <translation>Escrever `managed: external` e `host:` juntos, e deixar PostgreSQL, Kafka ou RabbitMQ a operadores.</translation>
    </message>
    <message>
        <source>{0} has priority {1}, and the design draws no class of that name.</source>
        <translation>{0} tem prioridade {1}, e o desenho não tem classe com esse nome.</translation>
    </message>
    <message>
        <source>A cluster without that PriorityClass refuses its pods.</source>
        <translation>Um cluster sem essa PriorityClass recusa seus pods.</translation>
    </message>
    <message>
        <source>A priority has a class.</source>
        <translation>Uma prioridade tem uma classe.</translation>
    </message>
    <message>
        <source>A pod whose PriorityClass is not there is refused when it is made: the Deployment stays without pods.</source>
        <translation>Um pod cuja PriorityClass não existe é recusado ao ser criado: o Deployment fica sem pods.</translation>
    </message>
    <message>
        <source>Draw the class under `cluster: {priorityClasses: …}`, or waive this where the cluster has it.</source>
        <translation>Desenhar a classe em `cluster: {priorityClasses: …}`, ou dispensar isto onde o cluster a tem.</translation>
    </message>
    <message>
        <source>Secrets come from a store, and the design names none.</source>
        <translation>Os segredos vêm de um repositório, e o desenho não indica nenhum.</translation>
    </message>
    <message>
        <source>External Secrets cannot read them.</source>
        <translation>O External Secrets não pode lê-los.</translation>
    </message>
    <message>
        <source>The design names a store, and secrets do not come from it.</source>
        <translation>O desenho indica um repositório, e os segredos não vêm dele.</translation>
    </message>
    <message>
        <source>`from: external-secrets` would read them there.</source>
        <translation>`from: external-secrets` os leria ali.</translation>
    </message>
    <message>
        <source>Secrets from a store have one.</source>
        <translation>Segredos de um repositório têm um.</translation>
    </message>
    <message>
        <source>Each ExternalSecret names the store that it reads from; without it no Secret is made, and no pod starts.</source>
        <translation>Cada ExternalSecret indica o repositório de onde lê; sem ele nenhum Secret é criado, e nenhum pod inicia.</translation>
    </message>
    <message>
        <source>Write `secrets: {from: external-secrets, store: NAME}`.</source>
        <translation>Escrever `secrets: {from: external-secrets, store: NAME}`.</translation>
    </message>
    <message>
        <source>{0} runs {1} pods, and its volume {2} can be mounted on one node only.</source>
        <translation>{0} executa {1} pods, e seu volume {2} só pode ser montado em um nó.</translation>
    </message>
    <message>
        <source>Pods on other nodes never start.</source>
        <translation>Pods em outros nós nunca iniciam.</translation>
    </message>
    <message>
        <source>Let all nodes mount {0}</source>
        <translation>Deixar todos os nós montarem {0}</translation>
    </message>
    <message>
        <source>Several pods share a volume that all nodes can mount.</source>
        <translation>Vários pods compartilham um volume que todos os nós podem montar.</translation>
    </message>
    <message>
        <source>A volume of ReadWriteOnce is bound to one node. The pods of a service are spread over nodes, and wait for it for ever.</source>
        <translation>Um volume ReadWriteOnce está preso a um nó. Os pods de um serviço são distribuídos pelos nós e esperam por ele para sempre.</translation>
    </message>
    <message>
        <source>Use ReadWriteMany with a storage class that has it, run one pod, or keep the data in a database.</source>
        <translation>Usar ReadWriteMany com uma classe de armazenamento que o tenha, executar um pod, ou guardar os dados em um banco de dados.</translation>
    </message>
    <message>
        <source>The patch of {0} {1} takes {2} away.</source>
        <translation>O patch de {0} {1} retira {2}.</translation>
    </message>
    <message>
        <source>In staging the disruption budget of {0} lets none of its {1} pods go.</source>
        <translation>Em staging, o orçamento de interrupção de {0} não deixa sair nenhum dos seus {1} pods.</translation>
    </message>
    <message>
        <source>Write `maxUnavailable: 1`, or run more pods than `minAvailable`: staging runs at least two of a service, prod three.</source>
        <translation>Escreva `maxUnavailable: 1` ou execute mais pods do que `minAvailable`: staging executa pelo menos dois de um serviço, prod três.</translation>
    </message>
    <message>
        <source>Let {0} gain no privileges and drop all capabilities</source>
        <translation>Não deixar {0} ganhar privilégios e retirar todas as capabilities</translation>
    </message>
    <message>
        <source>One pod can take the CPU and the memory of all others on its node (kube-linter unset-memory-requirements, Checkov CKV_K8S_10 to 13).</source>
        <translation>Um pod pode tomar a CPU e a memória de todos os outros do seu nó (kube-linter unset-memory-requirements, Checkov CKV_K8S_10 a 13).</translation>
    </message>
    <message>
        <source>Requests go to pods that cannot answer, and what hangs is not started again (Checkov CKV_K8S_8 and 9).</source>
        <translation>Requisições vão para pods que não podem responder, e o que trava não é reiniciado (Checkov CKV_K8S_8 e 9).</translation>
    </message>
    <message>
        <source>Pods with privileges are then let into the namespace.</source>
        <translation>Pods com privilégios são então aceitos no namespace.</translation>
    </message>
    <message>
        <source>Passwords and sessions go over the network as plain text.</source>
        <translation>Senhas e sessões passam pela rede como texto simples.</translation>
    </message>
    <message>
        <source>A rule that names nobody lets everybody through.</source>
        <translation>Uma regra que não nomeia ninguém deixa passar todos.</translation>
    </message>
    <message>
        <source>The design does not show that it is reached from outside the cluster. Write it under `expose:`.</source>
        <translation>O projeto não mostra que ele é alcançado de fora do cluster. Escreva isso em `expose:`.</translation>
    </message>
    <message>
        <source>Exported pods get no token of the API server, write only where the design says so, ask for a share of their node, tell how they are, run images of one version, and are reached by nobody but whom the design draws. A patch can take each of these back; the cluster accepts it, and every scanner reports it.</source>
        <translation>Pods exportados não recebem token do servidor de API, escrevem só onde o projeto diz, pedem uma parte do seu nó, dizem como estão, executam imagens de uma só versão e são alcançados apenas por quem o projeto desenha. Um patch pode desfazer cada uma dessas coisas; o cluster aceita, e todo scanner relata.</translation>
    </message>
    <message>
        <source>{0} of CPU</source>
        <translation>{0} de CPU</translation>
    </message>
    <message>
        <source>{0} of memory</source>
        <translation>{0} de memória</translation>
    </message>
    <message>
        <source>{0} of storage</source>
        <translation>{0} de armazenamento</translation>
    </message>
    <message>
        <source>Let {0} ask for {1}</source>
        <translation>Deixar {0} pedir {1}</translation>
    </message>
    <message>
        <source>The quota of {0} allows {1}, and what runs there in prod asks for {2}.</source>
        <translation>A cota de {0} permite {1}, e o que ali roda em prod pede {2}.</translation>
    </message>
    <message>
        <source>The quota of {0} allows {1}, and what runs there in prod leaves no room for one pod more.</source>
        <translation>A cota de {0} permite {1}, e o que ali roda em prod não deixa lugar para mais um pod.</translation>
    </message>
    <message>
        <source>The API server refuses what goes beyond it: some pods or volumes never come, and only an event says so.</source>
        <translation>O servidor de API recusa o que passa dela: alguns pods ou volumes nunca vêm, e só um evento o diz.</translation>
    </message>
    <message>
        <source>A rollout starts a new pod before it stops an old one: it waits for ever, and the old program stays.</source>
        <translation>Uma atualização inicia um pod novo antes de parar um antigo: ela espera para sempre, e o programa antigo fica.</translation>
    </message>
    <message>
        <source>A quota has room for what is drawn.</source>
        <translation>Uma cota tem lugar para o que está desenhado.</translation>
    </message>
    <message>
        <source>A ResourceQuota is held against the sum of what all pods of a namespace ask for, and the API server refuses the pod that would go beyond it. The Deployment is accepted all the same. The quota is exported for prod, where each service runs at least three pods, and one more while it is rolled out.</source>
        <translation>Uma ResourceQuota é comparada com a soma do que todos os pods de um namespace pedem, e o servidor de API recusa o pod que passaria dela. O Deployment é aceito mesmo assim. A cota é exportada para prod, onde cada serviço executa pelo menos três pods, e mais um enquanto é atualizado.</translation>
    </message>
    <message>
        <source>Raise the quota, let pods ask for less, or leave it out: twice what is drawn is then exported.</source>
        <translation>Aumente a cota, deixe os pods pedirem menos ou não a escreva: então é exportado o dobro do que está desenhado.</translation>
    </message>
    <message>
        <source>The patch of {0} {1} has a secret in the variable {2}.</source>
        <translation>O patch de {0} {1} tem um segredo na variável {2}.</translation>
    </message>
    <message>
        <source>Run two pods of {0}, of which the disruption budget {0} (staging, prod) lets one go at a time</source>
        <translation>Executar dois pods de {0}, dos quais o orçamento de interrupção {0} (staging, prod) deixa sair um de cada vez</translation>
    </message>
    <message>
        <source>In staging the disruption budget of {0} does not let its only pod go.</source>
        <translation>Em staging, o orçamento de interrupção de {0} não deixa sair o seu único pod.</translation>
    </message>
    <message numerus="yes">
        <source>{0} pods</source>
        <comment>{0} pod</comment>
        <translation>
            <numerusform>{0} pod</numerusform>
            <numerusform>{0} pods</numerusform>
        </translation>
    </message>
    <message>
        <source>The patch of {0} {1} brings the container {2} without allowPrivilegeEscalation: false or without dropping all capabilities.</source>
        <translation>O patch de {0} {1} traz o contêiner {2} sem allowPrivilegeEscalation: false ou sem retirar todas as capabilities.</translation>
    </message>
    <message>
        <source>Draw the call to {0}</source>
        <translation>Desenhar a chamada a {0}</translation>
    </message>
    <message>
        <source>Make {0} the owner of {1}</source>
        <translation>Fazer de {0} o dono de {1}</translation>
    </message>
    <message>
        <source>{0} has the address of {1} in {2}, and no line leads there.</source>
        <translation>{0} tem o endereço de {1} em {2}, e nenhuma linha leva até lá.</translation>
    </message>
    <message>
        <source>The export lets through only what is drawn: what {0} sends to {1} is dropped, and waits until it times out.</source>
        <translation>A exportação só deixa passar o que está desenhado: o que {0} envia a {1} é descartado e espera até o tempo acabar.</translation>
    </message>
    <message>
        <source>Where a variable leads, a line leads.</source>
        <translation>Onde uma variável leva, uma linha leva.</translation>
    </message>
    <message>
        <source>Every namespace is closed by a NetworkPolicy, and each line opens one way. An address in a variable opens none: the name is resolved, the connection hangs, and nothing says why. The table in the README of the export lists who may reach whom.</source>
        <translation>Cada namespace é fechado por uma NetworkPolicy, e cada linha abre um caminho. Um endereço em uma variável não abre nenhum: o nome é resolvido, a conexão fica parada e nada diz por quê. A tabela no README da exportação lista quem pode alcançar quem.</translation>
    </message>
    <message>
        <source>Draw the line that the variable stands for, or remove the variable.</source>
        <translation>Desenhar a linha que a variável representa, ou remover a variável.</translation>
    </message>
    <message>
        <source>No route of {0} adds a document to {1} or changes one.</source>
        <translation>Nenhuma rota de {0} acrescenta um documento a {1} nem muda um.</translation>
    </message>
    <message>
        <source>What its fields are held to is never looked at.</source>
        <translation>O que se exige dos campos nunca é verificado.</translation>
    </message>
    <message>
        <source>Documents are described where a route takes them.</source>
        <translation>Documentos são descritos onde uma rota os recebe.</translation>
    </message>
    <message>
        <source>The fields under `documents:` become the check of what a client sends. Where no route takes a body for that collection, or the service is a foreign image, there is nothing to check, and the name is likely misspelt.</source>
        <translation>Os campos em `documents:` viram a verificação do que um cliente envia. Onde nenhuma rota recebe um corpo para essa coleção, ou o serviço é uma imagem de terceiros, não há o que verificar, e o nome provavelmente está errado.</translation>
    </message>
    <message>
        <source>Name the collection as its path does (orders for /orders/{id}, orders_lines for /orders/{id}/lines), or add the route.</source>
        <translation>Dê à coleção o nome que o caminho dá (orders para /orders/{id}, orders_lines para /orders/{id}/lines), ou acrescente a rota.</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>What the generated code asks of this field cannot be met, or is not what was meant.</source>
        <translation>O que o código gerado exige deste campo não pode ser cumprido, ou não é o que se quis dizer.</translation>
    </message>
    <message>
        <source>The limits of a field can be met.</source>
        <translation>Os limites de um campo podem ser cumpridos.</translation>
    </message>
    <message>
        <source>The limits of a field become checks of every request and event, lines of openapi.yaml and asyncapi.yaml, and values of tests and example requests. Where they contradict each other, every request is refused; where they say nothing about the type, nothing is checked although it looks so.</source>
        <translation>Os limites de um campo viram verificações de cada requisição e evento, linhas de openapi.yaml e asyncapi.yaml, e valores de testes e requisições de exemplo. Onde se contradizem, toda requisição é recusada; onde não dizem nada sobre o tipo, nada é verificado, embora pareça.</translation>
    </message>
    <message>
        <source>Mend the limits, or remove those that mean nothing for the type: ranges are for numbers, lengths, patterns and enum for strings. A pattern wants an example that fits.</source>
        <translation>Corrija os limites, ou remova os que não valem para o tipo: intervalos são para números; comprimentos, padrões e enum, para strings. Um padrão pede um exemplo que o siga.</translation>
    </message>
    <message>
        <source>Leave the timeout out</source>
        <translation>Deixar o tempo limite de fora</translation>
    </message>
    <message>
        <source>Export {0} as Gateway API</source>
        <translation>Exportar {0} como Gateway API</translation>
    </message>
    <message>
        <source>Ingresses of class {0} cannot be told to wait {1}.</source>
        <translation>Não há como dizer a Ingresses da classe {0} que esperem {1}.</translation>
    </message>
    <message>
        <source>The cluster&apos;s ingress controller cannot be told to wait {0}.</source>
        <translation>Não há como dizer ao controlador de ingress do cluster que espere {0}.</translation>
    </message>
    <message>
        <source>The export leaves the timeout out: {0} waits as long as the controller is set to.</source>
        <translation>A exportação deixa o tempo limite de fora: {0} espera o que estiver configurado no controlador.</translation>
    </message>
    <message>
        <source>A timeout of a rule is one that the controller can keep.</source>
        <translation>O tempo limite de uma regra é um que o controlador consegue cumprir.</translation>
    </message>
    <message>
        <source>An Ingress has no field for a timeout. ingress-nginx and Contour take one in an annotation; Traefik and others only in their own settings, which no Ingress reaches. What is drawn would then not be what runs.</source>
        <translation>Um Ingress não tem campo para um tempo limite. O ingress-nginx e o Contour recebem um em uma anotação; o Traefik e outros, só na configuração própria, que nenhum Ingress alcança. O que está desenhado não seria então o que roda.</translation>
    </message>
    <message>
        <source>Export the ingress as Gateway API (`kind: gateway`), whose routes have a timeout; or leave it out here and set it in the controller.</source>
        <translation>Exportar o ingress como Gateway API (`kind: gateway`), cujas rotas têm um tempo limite; ou deixá-lo de fora aqui e configurá-lo no controlador.</translation>
    </message>
    <message>
        <source>{0} does not wait for {1} at all.</source>
        <translation>{0} não espera nada por {1}.</translation>
    </message>
    <message>
        <source>A timeout of nothing means for ever to some controllers and refuses every request at others, so it is not exported.</source>
        <translation>Um tempo limite zero significa para sempre em alguns controladores e recusa toda requisição em outros, por isso não é exportado.</translation>
    </message>
    <message>
        <source>Give the caller, or the rule of the ingress, more time than the called service&apos;s own work and its longest timeout together, or shorten the inner timeout.</source>
        <translation>Dar a quem chama, ou à regra do ingress, mais tempo que o trabalho próprio do serviço chamado e o maior tempo limite dele juntos, ou encurtar o tempo limite interno.</translation>
    </message>
</context>
<context>
    <name>simulate</name>
    <message>
        <source>{0} takes fewer events a second than come.</source>
        <translation>{0} retira menos eventos por segundo do que chegam.</translation>
    </message>
    <message>
        <source>{0} is down; publishers keep them in their databases.</source>
        <translation>{0} está fora do ar; quem publica os guarda no próprio banco.</translation>
    </message>
    <message>
        <source>{0} does not take them.</source>
        <translation>{0} não os retira.</translation>
    </message>
    <message>
        <source>Taken down.</source>
        <translation>Tirado do ar.</translation>
    </message>
    <message>
        <source>It has no pods.</source>
        <translation>Não tem pods.</translation>
    </message>
    <message>
        <source>Slowed down.</source>
        <translation>Tornado lento.</translation>
    </message>
    <message>
        <source>{0} answers late.</source>
        <translation>{0} responde tarde.</translation>
    </message>
    <message>
        <source>It cannot work without {0}; its readiness fails after {1} s.</source>
        <translation>Não trabalha sem {0}; a prontidão falha após {1} s.</translation>
    </message>
    <message>
        <source>It cannot work without {0}.</source>
        <translation>Não trabalha sem {0}.</translation>
    </message>
    <message>
        <source>It answers without {0}.</source>
        <translation>Responde sem {0}.</translation>
    </message>
    <message>
        <source>Its call of {0} fails.</source>
        <translation>A chamada de {0} falha.</translation>
    </message>
    <message>
        <source>{0} answers with less.</source>
        <translation>{0} responde com menos.</translation>
    </message>
    <message>
        <source>Its call of {0} runs out of time.</source>
        <translation>A chamada de {0} esgota o tempo.</translation>
    </message>
    <message>
        <source>It cannot publish without {0}, and has no database to keep its events in.</source>
        <translation>Não publica sem {0}, nem tem banco onde guardar os eventos.</translation>
    </message>
    <message>
        <source>It hears no events while {0} is down.</source>
        <translation>Não recebe eventos enquanto {0} está fora do ar.</translation>
    </message>
    <message>
        <source>{0} does not answer.</source>
        <translation>{0} não responde.</translation>
    </message>
    <message>
        <source>No node is alive.</source>
        <translation>Nenhum nó está vivo.</translation>
    </message>
    <message>
        <source>too little CPU on {0}</source>
        <translation>CPU de menos em {0}</translation>
    </message>
    <message>
        <source>too little memory on {0}</source>
        <translation>memória de menos em {0}</translation>
    </message>
    <message>
        <source>no free place on {0}</source>
        <translation>nenhuma vaga em {0}</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
    <message>
        <source>None of {0} nodes fits: {1}.</source>
        <translation>Nenhum de {0} nós serve: {1}.</translation>
    </message>
    <message>
        <source>It waits for {0}: its volume and its name are bound to it.</source>
        <translation>Espera por {0}: o volume e o nome estão presos a ele.</translation>
    </message>
    <message>
        <source>{0} fails.</source>
        <translation>{0} falha.</translation>
    </message>
    <message>
        <source>{0} is slow.</source>
        <translation>{0} fica lento.</translation>
    </message>
    <message>
        <source>{0} is degraded.</source>
        <translation>{0} fica degradado.</translation>
    </message>
    <message>
        <source>{0} answers no longer.</source>
        <translation>{0} não responde mais.</translation>
    </message>
    <message>
        <source>{0} is well again.</source>
        <translation>{0} está bem de novo.</translation>
    </message>
    <message>
        <source>{0} is full.</source>
        <translation>{0} está cheio.</translation>
    </message>
    <message>
        <source>All events of {0} are handled.</source>
        <translation>Todos os eventos de {0} foram tratados.</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>An export into `{0}` had been interrupted; it was completed now.</source>
        <translation>Uma exportação para `{0}` tinha sido interrompida; agora foi concluída.</translation>
    </message>
    <message>
        <source>What is to be written has changed with it: review it again.</source>
        <translation>Com isso mudou o que será gravado: revisar de novo.</translation>
    </message>
    <message>
        <source>Your branch was pushed, but {0} was not: {1}</source>
        <translation>O ramo foi enviado, mas {0} não: {1}</translation>
    </message>
    <message>
        <source>Others then merge with an older base. Fetch, export once more and push again.</source>
        <translation>Outros então mesclam com uma base antiga. Buscar, exportar outra vez e enviar de novo.</translation>
    </message>
    <message>
        <source>The program `moldloft`, which git would call, is not found.</source>
        <translation>O programa `moldloft`, que o git chamaria, não foi encontrado.</translation>
    </message>
    <message>
        <source>Install it beside moldloft-studio, or into a folder of PATH.</source>
        <translation>Instalá-lo ao lado de moldloft-studio, ou em uma pasta do PATH.</translation>
    </message>
    <message numerus="yes">
        <source>{0} files were changed on both sides: {1}.</source>
        <comment>{0} file was changed on both sides: {1}.</comment>
        <translation>
            <numerusform>{0} arquivo foi mudado dos dois lados: {1}.</numerusform>
            <numerusform>{0} arquivos foram mudados dos dois lados: {1}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solve the conflicts, then pull again: that finishes the merge. git merge --abort takes it back.</source>
        <translation>Resolva os conflitos e puxe de novo: isso conclui o merge. git merge --abort o desfaz.</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>This does not fit into the mapping around it.</source>
        <translation>Isto não cabe no mapeamento em volta.</translation>
    </message>
    <message>
        <source>Look at the indentation of this line and of the one above.</source>
        <translation>Ver a indentação desta linha e da de cima.</translation>
    </message>
    <message>
        <source>A mapping in braces is not closed.</source>
        <translation>Um mapeamento entre chaves não foi fechado.</translation>
    </message>
    <message>
        <source>Add the missing `}`.</source>
        <translation>Adicionar o `}` que falta.</translation>
    </message>
    <message>
        <source>This does not fit into the list around it.</source>
        <translation>Isto não cabe na lista em volta.</translation>
    </message>
    <message>
        <source>A list in brackets is not closed.</source>
        <translation>Uma lista entre colchetes não foi fechada.</translation>
    </message>
    <message>
        <source>Add the missing `]`.</source>
        <translation>Adicionar o `]` que falta.</translation>
    </message>
    <message>
        <source>A `: ` stands where no key is expected.</source>
        <translation>Há um `: ` onde não se espera uma chave.</translation>
    </message>
    <message>
        <source>Put text that contains `: ` into double quotes, or correct the indentation.</source>
        <translation>Colocar entre aspas duplas o texto que contém `: `, ou corrigir a indentação.</translation>
    </message>
    <message>
        <source>A list item (`- `) stands where none is expected.</source>
        <translation>Há um item de lista (`- `) onde não se espera nenhum.</translation>
    </message>
    <message>
        <source>Put it on a line of its own, indented like the other items.</source>
        <translation>Colocá-lo em uma linha própria, indentado como os outros itens.</translation>
    </message>
    <message>
        <source>A bracket is closed that was not opened.</source>
        <translation>É fechado um colchete ou uma chave que não foi aberta.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Remover.</translation>
    </message>
    <message>
        <source>A tab stands where indentation is expected.</source>
        <translation>Há uma tabulação onde se espera indentação.</translation>
    </message>
    <message>
        <source>Indent with spaces.</source>
        <translation>Indentar com espaços.</translation>
    </message>
    <message>
        <source>A quoted text is not closed.</source>
        <translation>Um texto entre aspas não foi fechado.</translation>
    </message>
    <message>
        <source>Add the missing quote.</source>
        <translation>Adicionar as aspas que faltam.</translation>
    </message>
    <message>
        <source>The quoted text has an escape that YAML does not know.</source>
        <translation>O texto entre aspas tem um escape que o YAML não conhece.</translation>
    </message>
    <message>
        <source>Write a backslash as `\\`, or use single quotes.</source>
        <translation>Escrever uma barra invertida como `\\`, ou usar aspas simples.</translation>
    </message>
    <message>
        <source>A design has no aliases (`*NAME`).</source>
        <translation>Um desenho não tem aliases (`*NOME`).</translation>
    </message>
    <message>
        <source>Write the value itself, in double quotes where it begins with `*`.</source>
        <translation>Escrever o próprio valor, entre aspas duplas se começar com `*`.</translation>
    </message>
    <message>
        <source>This character cannot begin a value.</source>
        <translation>Este caractere não pode começar um valor.</translation>
    </message>
    <message>
        <source>Put the text into double quotes.</source>
        <translation>Colocar o texto entre aspas duplas.</translation>
    </message>
    <message>
        <source>The file is nested deeper than {0} levels.</source>
        <translation>O arquivo tem mais de {0} níveis de aninhamento.</translation>
    </message>
    <message>
        <source>Look whether this is the right file.</source>
        <translation>Verificar se é o arquivo certo.</translation>
    </message>
    <message>
        <source>This is not valid YAML: {0}.</source>
        <translation>Isto não é YAML válido: {0}.</translation>
    </message>
    <message>
        <source>Correct the line or the one above.</source>
        <translation>Corrigir a linha ou a de cima.</translation>
    </message>
    <message>
        <source>What follows from here does not belong to the document above.</source>
        <translation>O que segue daqui não pertence ao documento acima.</translation>
    </message>
    <message>
        <source>A design is one YAML document: look at the indentation, and remove `---`.</source>
        <translation>Um desenho é um único documento YAML: ver a indentação, e remover `---`.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>O arquivo está vazio.</translation>
    </message>
    <message>
        <source>Start with `moldloft new empty`, or write `moldloft: 1`.</source>
        <translation>Começar com `moldloft new empty`, ou escrever `moldloft: 1`.</translation>
    </message>
    <message>
        <source>The file is not complete: it should end with a line `...`.</source>
        <translation>O arquivo não está completo: deveria terminar com uma linha `...`.</translation>
    </message>
    <message>
        <source>Restore it from git or a backup; if nothing is missing, remove its first line.</source>
        <translation>Restaurá-lo do git ou de uma cópia de segurança; se nada faltar, remover a primeira linha.</translation>
    </message>
    <message>
        <source>The line ends with a carriage return alone, as in files of old Macs.</source>
        <translation>A linha termina só com um retorno de carro, como em arquivos de Macs antigos.</translation>
    </message>
    <message>
        <source>Convert the file to LF or CRLF line ends.</source>
        <translation>Converter o arquivo para fins de linha LF ou CRLF.</translation>
    </message>
    <message>
        <source>The control character U+{0} stands here unescaped.</source>
        <translation>O caractere de controle U+{0} aparece aqui sem escape.</translation>
    </message>
    <message>
        <source>Remove it, or write &quot;\u{0}&quot; within double quotes.</source>
        <translation>Removê-lo, ou escrever &quot;\u{0}&quot; entre aspas duplas.</translation>
    </message>
    <message>
        <source>The file has {0} MiB; a design may have {1} MiB.</source>
        <translation>O arquivo tem {0} MiB; um desenho pode ter {1} MiB.</translation>
    </message>
    <message>
        <source>A design of 10,000 services has about 5 MiB: look whether this is the right file.</source>
        <translation>Um desenho de 10.000 serviços tem cerca de 5 MiB: verificar se é o arquivo certo.</translation>
    </message>
    <message>
        <source>The file is encoded in UTF-16.</source>
        <translation>O arquivo está codificado em UTF-16.</translation>
    </message>
    <message>
        <source>A NUL byte stands here: this is no text file.</source>
        <translation>Há um byte NUL aqui: não é um arquivo de texto.</translation>
    </message>
    <message>
        <source>The byte 0x{0} is not valid UTF-8 here.</source>
        <translation>O byte 0x{0} não é UTF-8 válido aqui.</translation>
    </message>
    <message>
        <source>A design has no anchors (`&amp;NAME`).</source>
        <translation>Um desenho não tem âncoras (`&amp;NOME`).</translation>
    </message>
    <message>
        <source>Write the value where it is needed.</source>
        <translation>Escrever o valor onde ele é preciso.</translation>
    </message>
    <message>
        <source>A design has no tags, and here stands `{0}`.</source>
        <translation>Um desenho não tem tags, e aqui há `{0}`.</translation>
    </message>
    <message>
        <source>Remove the tag; put a value that must be text into double quotes.</source>
        <translation>Remover a tag; colocar entre aspas duplas um valor que deva ser texto.</translation>
    </message>
    <message>
        <source>This quoted text is not closed.</source>
        <translation>Este texto entre aspas não foi fechado.</translation>
    </message>
    <message>
        <source>The file has more than {0} values.</source>
        <translation>O arquivo tem mais de {0} valores.</translation>
    </message>
    <message>
        <source>Write the value itself.</source>
        <translation>Escrever o próprio valor.</translation>
    </message>
    <message>
        <source>A key is text, and this one is none.</source>
        <translation>Uma chave é texto, e esta não é.</translation>
    </message>
    <message>
        <source>Put the key into double quotes.</source>
        <translation>Colocar a chave entre aspas duplas.</translation>
    </message>
    <message>
        <source>`{0}` stands alone where a key and a value are expected.</source>
        <translation>`{0}` está sozinho onde se esperam uma chave e um valor.</translation>
    </message>
    <message>
        <source>Write a `:` behind it, or remove it.</source>
        <translation>Escrever `:` depois dele, ou removê-lo.</translation>
    </message>
    <message>
        <source>A design has no merge keys (`&lt;&lt;`).</source>
        <translation>Um desenho não tem chaves de mesclagem (`&lt;&lt;`).</translation>
    </message>
    <message>
        <source>Write the values themselves.</source>
        <translation>Escrever os próprios valores.</translation>
    </message>
    <message>
        <source>The key `{0}` stands twice: here and in line {1}, column {2}.</source>
        <translation>A chave `{0}` aparece duas vezes: aqui e na linha {1}, coluna {2}.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Manter uma delas.</translation>
    </message>
    <message>
        <source>Two versions stand here, with git&apos;s conflict marks between them.</source>
        <translation>Duas versões estão aqui, com as marcas de conflito do git entre elas.</translation>
    </message>
    <message>
        <source>Open the design in the window, which shows both, or keep one with `git checkout --ours` or `--theirs`.</source>
        <translation>Abra o desenho na janela, que mostra as duas, ou fique com uma com `git checkout --ours` ou `--theirs`.</translation>
    </message>
</context>
</TS>
